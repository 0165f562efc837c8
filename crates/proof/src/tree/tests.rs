use super::*;
use proptest::prelude::*;

fn leaves(count: u64) -> Vec<Hash> {
    (0..count)
        .map(|leaf| leaf_hash(&leaf.to_be_bytes()))
        .collect()
}

fn at(place: u64) -> usize {
    place.try_into().unwrap()
}

/// The tree as RFC 9162, section 2.1.1 defines it, word for word.
fn model_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of(b""),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(largest_power_below(leaves.len()));
            node_hash(model_root(left), model_root(right))
        }
    }
}

fn largest_power_below(count: usize) -> usize {
    let mut power = 1;
    while power * 2 < count {
        power *= 2;
    }
    power
}

/// PATH(m, D_n) of section 2.1.3.1.
fn model_path(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let split = largest_power_below(leaves.len());
    let (left, right) = leaves.split_at(split);
    if index < split {
        [model_path(index, left), vec![model_root(right)]].concat()
    } else {
        [model_path(index - split, right), vec![model_root(left)]].concat()
    }
}

/// SUBPROOF(m, D_n, b) of section 2.1.4.1.
fn model_subproof(from: usize, leaves: &[Hash], complete: bool) -> Vec<Hash> {
    if from == leaves.len() {
        return if complete {
            Vec::new()
        } else {
            vec![model_root(leaves)]
        };
    }
    let split = largest_power_below(leaves.len());
    let (left, right) = leaves.split_at(split);
    if from <= split {
        [
            model_subproof(from, left, complete),
            vec![model_root(right)],
        ]
        .concat()
    } else {
        [
            model_subproof(from - split, right, false),
            vec![model_root(left)],
        ]
        .concat()
    }
}

fn read(leaves: &[Hash]) -> impl FnMut(Range<u64>) -> Result<Vec<Hash>, TreeError> + '_ {
    |range| {
        assert!(range.end - range.start <= 256, "{range:?}");
        Ok(leaves[at(range.start)..at(range.end)].to_vec())
    }
}

#[test]
fn every_small_tree_is_as_the_standard_defines_it() {
    let all = leaves(70);
    for size in 0..=70 {
        let leaves = &all[..size];
        let root = model_root(leaves);
        let tree: Tree = leaves.iter().copied().collect();
        assert_eq!(
            (root_of(leaves), tree.root(), tree.size()),
            (root, root, size as u64)
        );
        for index in 0..size {
            let proof = InclusionProof::of(leaves, index as u64).unwrap();
            assert_eq!(proof.path, model_path(index, leaves));
            assert_eq!(
                tree.inclusion(index as u64, size as u64, read(leaves)),
                Ok(proof.clone())
            );
            assert_eq!(verify_inclusion(leaves[index], &proof, root), Ok(()));
        }
        for from in 0..=size {
            let proof = ConsistencyProof::of(leaves, from as u64).unwrap();
            let path = if from == 0 {
                Vec::new()
            } else {
                model_subproof(from, leaves, true)
            };
            assert_eq!(proof.path, path);
            assert_eq!(
                tree.consistency(from as u64, size as u64, read(leaves)),
                Ok(proof.clone())
            );
            assert_eq!(
                verify_consistency(model_root(&all[..from]), &proof, root),
                Ok(())
            );
        }
    }
}

#[test]
fn blocks_of_256_leaves_change_nothing() {
    let all = leaves(65_537);
    let tree: Tree = all.iter().copied().collect();
    let agree = |size: usize, places: &[usize]| {
        let known = &all[..size];
        let exact: Tree = known.iter().copied().collect();
        let count = size as u64;
        let root = model_root(known);
        assert_eq!((exact.size(), exact.root()), (count, root));
        assert_eq!(tree.root_at(count, read(&all)), Ok(root));
        for &place in places.iter().filter(|place| **place < size) {
            let index = place as u64;
            let proof = tree.inclusion(index, count, read(&all)).unwrap();
            assert_eq!(proof.path, model_path(place, known), "{place} of {size}");
            assert_eq!(exact.inclusion(index, count, read(known)), Ok(proof));
            let proof = tree.consistency(index + 1, count, read(&all)).unwrap();
            assert_eq!(
                proof.path,
                model_subproof(place + 1, known, true),
                "{place} to {size}"
            );
            assert_eq!(exact.consistency(index + 1, count, read(known)), Ok(proof));
        }
    };
    for size in [1, 255, 256, 257, 258, 511, 512, 513] {
        agree(size, &[0, 1, 100, 254, 255, 256, 257, 300, 510, 511, 512]);
    }
    for size in [65_535, 65_536, 65_537] {
        agree(size, &[size - 1]);
    }
}

#[test]
fn a_proof_reads_at_most_two_blocks_of_leaves() {
    let all = leaves(70_001);
    let tree: Tree = all.iter().copied().collect();
    for index in (0..70_001).step_by(9_973) {
        let mut asked = 0;
        let mut calls = 0;
        let count = |range: Range<u64>| {
            (asked, calls) = (asked + range.end - range.start, calls + 1);
            read(&all)(range)
        };
        tree.inclusion(index, 70_001, count).unwrap();
        assert!(asked <= 512 && calls <= 2, "{asked} in {calls}");
    }
}

#[test]
fn a_tree_knows_what_it_cannot_prove() {
    let all = leaves(300);
    let tree: Tree = all.iter().copied().collect();
    let refused = TreeError::SizeOutOfRange {
        size: 301,
        limit: 300,
    };
    assert_eq!(tree.inclusion(0, 301, read(&all)), Err(refused.clone()));
    assert_eq!(tree.consistency(0, 301, read(&all)), Err(refused.clone()));
    assert_eq!(tree.root_at(301, read(&all)), Err(refused));
    let refused = TreeError::IndexOutOfRange {
        index: 300,
        size: 300,
    };
    assert_eq!(tree.inclusion(300, 300, read(&all)), Err(refused.clone()));
    assert_eq!(InclusionProof::of(&all, 300), Err(refused));
    assert_eq!(
        tree.consistency(5, 4, read(&all)),
        Err(TreeError::SizeOutOfRange { size: 5, limit: 4 })
    );
    let refused = tree.inclusion(7, 300, |_| Ok::<_, TreeError>(Vec::new()));
    assert_eq!(
        refused,
        Err(TreeError::LeavesMissing {
            start: 256,
            end: 300,
            given: 0
        })
    );
}

#[test]
fn a_path_of_another_length_is_refused() {
    let all = leaves(13);
    let root = root_of(&all);
    for index in 0..13 {
        let good = InclusionProof::of(&all, index).unwrap();
        let mut long = good.clone();
        long.path.push(root);
        let refused = verify_inclusion(all[at(index)], &long, root);
        assert!(matches!(
            refused,
            Err(TreeError::WrongPathLength { too_many: true, .. })
        ));
        let mut short = good;
        short.path.pop();
        let refused = verify_inclusion(all[at(index)], &short, root);
        assert!(matches!(
            refused,
            Err(TreeError::WrongPathLength {
                too_many: false,
                ..
            })
        ));
    }
    for from in 1..13 {
        let good = ConsistencyProof::of(&all, from).unwrap();
        let old = root_of(&all[..at(from)]);
        let mut long = good.clone();
        long.path.push(root);
        let refused = verify_consistency(old, &long, root);
        assert!(matches!(
            refused,
            Err(TreeError::WrongPathLength { too_many: true, .. })
        ));
        let mut short = good;
        short.path.pop();
        let refused = verify_consistency(old, &short, root);
        assert!(matches!(
            refused,
            Err(TreeError::WrongPathLength {
                too_many: false,
                ..
            })
        ));
    }
}

#[test]
fn sizes_that_cannot_be_are_refused() {
    let leaf = leaf_hash(b"");
    for (index, size) in [(0, 0), (1, 1), (u64::MAX, u64::MAX), (5, 4)] {
        let proof = InclusionProof {
            index,
            size,
            path: vec![],
        };
        let refused = verify_inclusion(leaf, &proof, leaf);
        assert_eq!(refused, Err(TreeError::IndexOutOfRange { index, size }));
    }
    let huge = InclusionProof {
        index: 0,
        size: u64::MAX,
        path: vec![leaf; 70],
    };
    assert!(verify_inclusion(leaf, &huge, leaf).is_err());
    let backwards = ConsistencyProof {
        from: 2,
        to: 1,
        path: vec![],
    };
    assert!(verify_consistency(leaf, &backwards, leaf).is_err());
    let huge = ConsistencyProof {
        from: u64::MAX - 1,
        to: u64::MAX,
        path: vec![leaf; 70],
    };
    assert!(verify_consistency(leaf, &huge, leaf).is_err());
}

#[test]
fn every_tree_continues_the_empty_one_and_itself() {
    let (empty, other) = (Hash::of(b""), leaf_hash(b"x"));
    let proof = |from, to, path| ConsistencyProof { from, to, path };
    assert_eq!(
        verify_consistency(empty, &proof(0, 0, vec![]), empty),
        Ok(())
    );
    assert_eq!(
        verify_consistency(empty, &proof(0, 9, vec![]), other),
        Ok(())
    );
    assert_eq!(
        verify_consistency(other, &proof(3, 3, vec![]), other),
        Ok(())
    );
    assert!(verify_consistency(other, &proof(0, 9, vec![]), other).is_err());
    assert!(verify_consistency(empty, &proof(0, 0, vec![]), other).is_err());
    assert!(verify_consistency(empty, &proof(3, 3, vec![]), other).is_err());
    assert!(verify_consistency(empty, &proof(0, 9, vec![other]), other).is_err());
    assert!(verify_consistency(other, &proof(3, 3, vec![other]), other).is_err());
    assert!(verify_consistency(other, &proof(1, 2, vec![]), other).is_err());
}

#[test]
fn a_frontier_is_stored_strictly() {
    for size in 0..40 {
        let frontier: Frontier = leaves(size).into_iter().collect();
        let bytes = frontier.to_bytes();
        assert_eq!(Frontier::from_bytes(&bytes), Ok(frontier));
        let longer = [&bytes[..], &[0]].concat();
        assert!(Frontier::from_bytes(&longer).is_err());
        assert!(Frontier::from_bytes(&bytes[..bytes.len() - 1]).is_err());
    }
    let mut too_large = (1_u64 << 53).to_be_bytes().to_vec();
    too_large.extend([0; 32]);
    assert!(Frontier::from_bytes(&too_large).is_err());
}

#[test]
fn a_size_that_json_would_round_is_refused() {
    let text = r#"{"index":0,"size":9007199254740992,"path":[]}"#;
    let error = serde_json::from_str::<InclusionProof>(text).unwrap_err();
    let problem = lineside_kernel::Problem::from_serde_message(&error.to_string()).unwrap();
    assert_eq!(problem.code(), "proof.count_too_large");
}

proptest! {
    #[test]
    fn any_changed_bit_of_an_inclusion_is_found(
        size in 1_u64..200, index: prop::sample::Index, place: prop::sample::Index, bit in 0..8,
    ) {
        let all = leaves(size);
        let index = index.index(all.len());
        let good = InclusionProof::of(&all, index as u64).unwrap();
        let root = root_of(&all);
        let mut bytes: Vec<u8> = good.path.iter().flat_map(|hash| *hash.as_bytes()).collect();
        bytes.extend(all[index].as_bytes());
        let place = place.index(bytes.len());
        bytes[place] ^= 1_u8 << bit;
        let mut hashes: Vec<_> = bytes.as_chunks().0.iter().copied().map(Hash::from_bytes).collect();
        let leaf = hashes.pop().unwrap();
        let changed = InclusionProof { path: hashes, ..good };
        prop_assert!(verify_inclusion(leaf, &changed, root).is_err());
    }

    #[test]
    fn an_inclusion_holds_for_its_own_place_and_size_only(
        size in 1_u64..70, index: prop::sample::Index, other_index in 0_u64..70, other_size in 1_u64..70,
    ) {
        let all = leaves(size);
        let index = index.index(all.len()) as u64;
        let good = InclusionProof::of(&all, index).unwrap();
        let (leaf, root) = (all[at(index)], root_of(&all));
        let moved = InclusionProof { index: other_index, ..good.clone() };
        prop_assert_eq!(verify_inclusion(leaf, &moved, root).is_ok(), other_index == index);
        // A path may fit several sizes; what binds the size is the checkpoint that signs it.
        let resized = InclusionProof { size: other_size, ..good };
        prop_assert!(other_size != size || verify_inclusion(leaf, &resized, root).is_ok());
    }

    #[test]
    fn any_changed_bit_of_a_consistency_is_found(
        to in 2_u64..200, from: prop::sample::Index, place: prop::sample::Index, bit in 0..8,
    ) {
        let all = leaves(to);
        let from = 1 + from.index(all.len() - 1);
        let good = ConsistencyProof::of(&all, from as u64).unwrap();
        let mut hashes = good.path.clone();
        hashes.extend([root_of(&all[..from]), root_of(&all)]);
        let mut bytes: Vec<u8> = hashes.iter().flat_map(|hash| *hash.as_bytes()).collect();
        let place = place.index(bytes.len());
        bytes[place] ^= 1_u8 << bit;
        let mut hashes: Vec<_> = bytes.as_chunks().0.iter().copied().map(Hash::from_bytes).collect();
        let (new, old) = (hashes.pop().unwrap(), hashes.pop().unwrap());
        let changed = ConsistencyProof { path: hashes, ..good };
        prop_assert!(verify_consistency(old, &changed, new).is_err());
    }
}
