//! How good ruin and recreate is, and how fast.

use crate::tests::{assert_sound, industrial};
use crate::{SchedulingCase, SolveOptions};
use lineside_kernel::{Elapsed, Unwatched};
use std::time::Instant;

/// Run in release with `LINESIDE_REFERENCE` set to the folder of the reference data, and `LINESIDE_PLANTS`,
/// `LINESIDE_SECONDS` and `LINESIDE_THREADS` to what is to be measured.
#[test]
#[ignore = "a measurement"]
fn measure_plants_over_time() {
    let set =
        |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    for name in set("LINESIDE_PLANTS", "ind_200x50_s101,ind_1000x50_s102").split(',') {
        let model = match name.strip_prefix("case_") {
            None => industrial(name).expect("reference data"),
            Some(case) => {
                let parts: Vec<u32> = case.split('x').map(|part| part.parse().unwrap()).collect();
                let plain = SchedulingCase {
                    load: parts[2],
                    ..SchedulingCase::of(parts[0], parts[1])
                };
                if parts.len() > 3 && parts[3] == 1 {
                    plain.with_everything().generate()
                } else {
                    plain.generate()
                }
            }
        };
        println!("{} operations", model.operations().count());
        let begun = Instant::now();
        let shop = model.compile().unwrap();
        println!("  compiled in {:?}", begun.elapsed());
        let first = shop.score(&shop.measure(&shop.dispatch(crate::DispatchRule::Atcs)));
        println!("  atcs {first:?} in {:?}", begun.elapsed());
        let begun = Instant::now();
        let options = SolveOptions {
            time: Some(Elapsed::seconds(
                set("LINESIDE_SECONDS", "10").parse().unwrap(),
            )),
            threads: set("LINESIDE_THREADS", "1").parse().unwrap(),
            ..SolveOptions::default()
        };
        let mut next = 0.0;
        let solution = shop.solve(&options, &Unwatched, &mut |progress| {
            let now = begun.elapsed().as_secs_f64();
            if now >= next {
                println!(
                    "  {now:.2} s {:?} epochs {}",
                    progress.score, progress.epochs
                );
                next = (now * 1.7).max(0.2);
            }
        });
        let took = begun.elapsed().as_secs_f64();
        assert_sound(&model, &solution.schedule.plan(&shop, &model));
        let measures = solution.measures;
        println!(
            "{name} {took:.1} s: {} / {} tardy, makespan {}, {:.0} trials/s",
            measures.weighted_tardiness,
            measures.tardy_orders,
            measures.makespan,
            f64::from(solution.epochs)
                * f64::from(u32::try_from(shop.operations() / 8).unwrap().max(2_000))
                * 2.0
                / took
        );
    }
}
