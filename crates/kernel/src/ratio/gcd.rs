//! Greatest common divisors, the step every exact ratio spends its time in.

/// The greatest common divisor; `gcd(0, n)` is `n`.
///
/// Remainders bring the numbers down to one machine word, where halving is faster.
pub(super) fn gcd(mut a: u128, mut b: u128) -> u128 {
    loop {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return gcd_of_words(a, b).into();
        }
        if b == 0 {
            return a;
        }
        (a, b) = (b, a % b);
    }
}

/// The binary algorithm (Stein 1967; Knuth, The Art of Computer Programming, 4.5.2).
pub(super) const fn gcd_of_words(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        if a == 1 {
            break;
        }
        if a > b {
            (a, b) = (b, a);
        }
        b -= a;
    }
    a << twos
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slow(a: u128, b: u128) -> u128 {
        if b == 0 { a } else { slow(b, a % b) }
    }

    proptest! {
        #[test]
        fn it_is_the_divisor_euclid_finds(a: u128, b: u128, shift in 0..128_u32, common: u32) {
            prop_assert_eq!(gcd(a >> shift, b), slow(a >> shift, b));
            let (a, b) = ((a >> 65) * u128::from(common), (b >> 96) * u128::from(common));
            prop_assert_eq!(gcd(a, b), slow(a, b));
        }

        #[test]
        fn of_words_likewise(a: u64, b: u64, shift in 0..64_u32) {
            let (a, b) = (a >> shift, b >> (63 - shift));
            prop_assert_eq!(u128::from(gcd_of_words(a, b)), slow(a.into(), b.into()));
        }
    }
}
