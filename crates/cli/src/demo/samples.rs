//! Invented measurements, the same at every run.

/// The fill weights of 120 bottles in grams: a steady process, one bad bottle, and a
/// nozzle that begins to clog towards the end.
pub(super) fn fill_weights() -> Vec<f64> {
    const TARGET: f64 = 500.0;
    const SCATTER: f64 = 1.2;
    let mut noise = Noise(2026);
    (0..120)
        .map(|bottle| {
            let drift = if bottle < 95 {
                0.0
            } else {
                0.16 * f64::from(bottle - 94)
            };
            let spike = if bottle == 41 { 7.0 } else { 0.0 };
            let weight = TARGET + SCATTER * noise.normal() - drift + spike;
            (weight * 100.0).round() / 100.0
        })
        .collect()
}

/// A small generator (SplitMix64, Steele et al. 2014) that needs no crate.
struct Noise(u64);

impl Noise {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap_or_default();
        f64::from(high) / f64::from(u32::MAX)
    }

    /// Nearly normal: the sum of twelve uniform numbers, less its mean.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}
