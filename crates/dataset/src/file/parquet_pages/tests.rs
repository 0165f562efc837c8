use super::{Codec, PAGE_BYTES};
use crate::file::{Format, read, write};
use crate::{DataSetError, Generate, Table};
use flate2::Compression as Level;
use flate2::write::GzEncoder;
use lineside_kernel::Unwatched;
use proptest::prelude::*;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::{TempDir, tempdir};

fn made_by_peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parquet")
}

/// A data set of which the parts are those of a file made elsewhere.
fn with_parts(file: &str) -> TempDir {
    let directory = tempdir().unwrap();
    let set = Generate::new(1, "0.001".parse().unwrap()).unwrap().run();
    write(&set, directory.path(), Format::Csv, &Unwatched).unwrap();
    fs::remove_file(directory.path().join("parts.csv")).unwrap();
    let ending = file.rsplit('.').next().unwrap();
    let to = directory.path().join(format!("parts.{ending}"));
    fs::copy(made_by_peers().join(file), to).unwrap();
    directory
}

#[test]
fn what_the_tools_of_data_teams_write_is_read_as_it_was_meant() {
    let expected = read(with_parts("parts.csv").path(), &Unwatched).unwrap();
    assert_eq!(expected.set.parts.len(), 600);
    for file in [
        "pandas_snappy",
        "pandas_zstd",
        "polars_gzip",
        "polars_zstd",
        "pyarrow_gzip",
        "pyarrow_gzip_v2",
        "pyarrow_none",
        "pyarrow_snappy",
        "pyarrow_zstd",
        "pyarrow_zstd_v2",
    ] {
        let directory = with_parts(&format!("{file}.parquet"));
        let mut reading = read(directory.path(), &Unwatched).unwrap();
        let of_parts = reading.violations.iter();
        let of_parts = of_parts.filter(|bad| bad.place.file == Table::Parts);
        assert_eq!(of_parts.count(), 0, "{file}");
        let book = expected.set.parts.book.clone();
        reading.set.parts.book = book;
        assert!(reading.set.parts == expected.set.parts, "{file}");
    }
}

#[test]
fn another_codec_is_refused_by_name_with_those_that_are_read() {
    let directory = with_parts("pyarrow_lz4.parquet");
    let refused = read(directory.path(), &Unwatched).unwrap_err();
    let DataSetError::Malformed { file, reason, .. } = &refused else {
        panic!("{refused}");
    };
    assert!(file.ends_with("parts.parquet"));
    for word in ["LZ4", "Snappy", "zstd", "gzip", "id"] {
        assert!(reason.contains(word), "{reason}");
    }
}

#[test]
fn a_file_cut_off_or_bent_anywhere_is_an_answer_and_never_a_panic() {
    for file in ["pyarrow_zstd_v2", "polars_gzip", "pandas_snappy"] {
        let directory = with_parts(&format!("{file}.parquet"));
        let path = directory.path().join("parts.parquet");
        let whole = fs::read(&path).unwrap();
        for place in (0..whole.len()).step_by(131) {
            let mut bent = whole.clone();
            bent[place] ^= 0x55;
            fs::write(&path, &bent).unwrap();
            let _ = read(directory.path(), &Unwatched);
            fs::write(&path, &whole[..place]).unwrap();
            assert!(
                read(directory.path(), &Unwatched).is_err(),
                "{file} {place}"
            );
        }
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Level::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

fn snappy(bytes: &[u8]) -> Vec<u8> {
    snap::raw::Encoder::new().compress_vec(bytes).unwrap()
}

type Pack = fn(&[u8]) -> Vec<u8>;

const PACKED: [(Codec, Pack); 3] = [
    (Codec::Gzip, gzip),
    (Codec::Zstd, zstd),
    (Codec::Snappy, snappy),
];

#[test]
fn a_page_that_unpacks_to_too_much_is_refused_before_it_is_whole() {
    let nothing = vec![0; PAGE_BYTES + 1];
    for (codec, pack) in PACKED {
        let bomb = pack(&nothing);
        let refused = codec.unpack(&bomb, 0).unwrap_err().to_string();
        assert!(refused.contains("134217728"), "{codec:?}: {refused}");
        let fits = pack(&nothing[..1 << 20]);
        assert_eq!(codec.unpack(&fits, 0).unwrap().len(), 1 << 20, "{codec:?}");
    }
    // Four gigabytes, says the head, and nothing follows.
    let lie = [0xff, 0xff, 0xff, 0xff, 0x0f, 0x00];
    let refused = Codec::Snappy.unpack(&lie, 0).unwrap_err().to_string();
    assert!(refused.contains("134217728"), "{refused}");
}

proptest! {
    #[test]
    fn what_is_packed_is_unpacked_behind_its_plain_levels(
        levels in prop::collection::vec(any::<u8>(), 0..20),
        parts in prop::collection::vec(prop::collection::vec(0..4_u8, 1..300), 0..3),
    ) {
        for (codec, pack) in PACKED {
            let parts = match codec {
                // The others may stand one behind the other in one page.
                Codec::Snappy => vec![parts.concat()],
                _ => parts.clone(),
            };
            let mut page = levels.clone();
            page.extend(parts.iter().flat_map(|part| pack(part)));
            let whole = [levels.clone(), parts.concat()].concat();
            prop_assert_eq!(codec.unpack(&page, levels.len()).unwrap(), whole);
        }
    }

    #[test]
    fn no_bytes_make_unpacking_fail_otherwise_than_with_an_answer(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        plain in 0..30_usize,
        cut in 0..400_usize,
    ) {
        for (codec, pack) in PACKED {
            let _ = codec.unpack(&bytes, plain);
            let mut packed = pack(&bytes);
            packed.truncate(cut);
            let _ = codec.unpack(&packed, plain);
        }
    }
}
