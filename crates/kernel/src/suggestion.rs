//! "Did you mean": the known name nearest to one that was not found.

/// The known name nearest to `given`, if one is near enough to be what was meant.
///
/// Case does not count; otherwise up to a third of the letters may be missing, extra,
/// wrong, or swapped with their neighbour. Complexity: O(n k^2) for n names of k letters.
///
/// ```
/// use lineside_kernel::nearest;
/// assert_eq!(nearest("spc.indivduals", ["spc.individuals", "mrp.run"]), Some("spc.individuals"));
/// assert_eq!(nearest("KG", ["g", "kg"]), Some("kg"));
/// assert_eq!(nearest("spc.individuals", ["mrp.run"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    if given.len() > LONGEST {
        return None;
    }
    let given: Vec<char> = given.to_lowercase().chars().collect();
    known
        .into_iter()
        .map(|name| {
            (
                distance(&given, &name.to_lowercase().chars().collect::<Vec<_>>()),
                name,
            )
        })
        .filter(|(distance, name)| *distance <= name.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Optimal string alignment distance (Damerau 1964, without repeated edits of one place).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut best = (at(&last, j) + usize::from(x != y))
                .min(at(&last, j + 1) + 1)
                .min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before_last, j - 1) + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_found() {
        let rules = ["limits_only", "western_electric", "nelson"];
        for (given, meant) in [
            ("nelsno", "nelson"),
            ("Nelson", "nelson"),
            ("limitsonly", "limits_only"),
        ] {
            assert_eq!(nearest(given, rules), Some(meant));
        }
    }

    #[test]
    fn something_else_is_not_guessed_at() {
        assert_eq!(nearest("", ["a"]), None);
        assert_eq!(nearest("xyz", ["nelson"]), None);
        assert_eq!(nearest("", []), None);
        assert_eq!(nearest(&"n".repeat(1 << 20), ["nelson"]), None);
    }
}
