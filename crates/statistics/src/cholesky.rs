//! Covariance matrices: their Cholesky factor, and what is solved with it.
//!
//! ```
//! use lineside_statistics::Cholesky;
//!
//! // Row by row: [[4, 2], [2, 5]].
//! let factor = Cholesky::of(&[4.0, 2.0, 2.0, 5.0], 2).unwrap();
//! assert_eq!(factor.solve(&[8.0, 8.0]), [1.5, 1.0]);
//! assert_eq!(factor.distance_squared(&[8.0, 8.0]), 20.0);
//! assert!(Cholesky::of(&[1.0, 2.0, 2.0, 1.0], 2).is_none());
//! ```

/// The lower triangle `L` of a symmetric, positive definite matrix `L L'`.
#[derive(Debug, Clone, PartialEq)]
pub struct Cholesky {
    /// Row `i` has `i + 1` entries.
    rows: Vec<Vec<f64>>,
}

impl Cholesky {
    /// Factors a matrix given row by row; only its lower triangle is read.
    ///
    /// None when the matrix is not `size` by `size`, or not positive definite as far as
    /// floats can tell: its variables are linearly dependent.
    ///
    /// # Complexity
    /// O(size^3) time.
    #[must_use]
    pub fn of(matrix: &[f64], size: usize) -> Option<Self> {
        if size == 0 || size.checked_mul(size) != Some(matrix.len()) {
            return None;
        }
        let mut rows: Vec<Vec<f64>> = Vec::with_capacity(size);
        for (i, given) in matrix.chunks(size).enumerate() {
            let mut row: Vec<f64> = Vec::with_capacity(i + 1);
            for (above, value) in rows.iter().zip(given) {
                let pivot = above.last()?;
                row.push((value - dot(above, &row)) / pivot);
            }
            let diagonal = *given.get(i)?;
            let left = diagonal - dot(&row, &row);
            // What is left of a dependent variable is the rounding of its variance.
            let is_positive = left > diagonal * f64::EPSILON * 8.0 && left.is_finite();
            if !is_positive {
                return None;
            }
            row.push(left.sqrt());
            rows.push(row);
        }
        Some(Self { rows })
    }

    /// The rows of the lower triangle.
    #[must_use]
    pub fn rows(&self) -> &[Vec<f64>] {
        &self.rows
    }

    /// Solves `L y = b`; as many values as both have.
    #[must_use]
    pub fn forward(&self, b: &[f64]) -> Vec<f64> {
        let mut solved: Vec<f64> = Vec::with_capacity(self.rows.len());
        for (row, value) in self.rows.iter().zip(b) {
            if let Some(pivot) = row.last() {
                solved.push((value - dot(row, &solved)) / pivot);
            }
        }
        solved
    }

    /// Solves `L L' x = b`.
    #[must_use]
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut rest = self.forward(b);
        for (i, row) in self.rows.iter().enumerate().rev() {
            let Some((value, before)) = rest.get_mut(..=i).and_then(|head| head.split_last_mut())
            else {
                continue;
            };
            *value /= row.last().copied().unwrap_or(f64::NAN);
            for (earlier, entry) in before.iter_mut().zip(row) {
                *earlier -= entry * *value;
            }
        }
        rest
    }

    /// `b' (L L')^-1 b`, the squared Mahalanobis distance of a deviation `b`.
    #[must_use]
    pub fn distance_squared(&self, b: &[f64]) -> f64 {
        self.forward(b).iter().map(|y| y * y).sum()
    }

    /// The logarithm of the determinant of the matrix.
    #[must_use]
    pub fn ln_determinant(&self) -> f64 {
        self.rows
            .iter()
            .filter_map(|row| row.last())
            .map(|pivot| 2.0 * pivot.ln())
            .sum()
    }
}

/// The sum of products over as many entries as both have.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_a_covariance_matrix_has_no_factor() {
        for matrix in [
            &[][..],
            &[0.0],
            &[-1.0],
            &[f64::NAN],
            &[1.0, 1.0, 1.0, 1.0],
            &[1.0, 2.0],
        ] {
            let size = if matrix.len() > 1 { 2 } else { matrix.len() };
            assert_eq!(Cholesky::of(matrix, size), None, "{matrix:?}");
        }
    }

    proptest! {
        #[test]
        fn a_solution_solves(entries in prop::collection::vec(-3.0..3.0, 9), b in prop::collection::vec(-5.0..5.0, 3)) {
            let product = |i: usize, j: usize| {
                let dot: f64 = (0..3).map(|k| entries[3 * i + k] * entries[3 * j + k]).sum();
                dot + f64::from(u8::from(i == j))
            };
            let matrix: Vec<f64> = (0..9).map(|k| product(k / 3, k % 3)).collect();
            let x = Cholesky::of(&matrix, 3).unwrap().solve(&b);
            for (i, value) in b.iter().enumerate() {
                let back: f64 = (0..3).map(|k| matrix[3 * i + k] * x[k]).sum();
                prop_assert!((back - value).abs() < 1e-9);
            }
        }
    }
}
