//! Made-up sites, and the work centers in them.

use super::dice::Dice;
use super::names::{CITIES, KINDS, work_center};
use super::sizes::Sizes;
use super::work::start_of_year;
use crate::DataSet;
use crate::value::Hundredths;
use crate::word::FacilityType;

pub(crate) fn make(set: &mut DataSet, sizes: &Sizes, dice: &mut Dice) {
    facilities(set, sizes);
    work_centers(set, sizes, dice);
}

fn facilities(set: &mut DataSet, sizes: &Sizes) {
    let sites = &mut set.facilities;
    for (site, [code, city, country, zone]) in
        CITIES.iter().cycle().take(sizes.facilities).enumerate()
    {
        // Cities come again, with a number, where a plant is larger than the list.
        let round = site / CITIES.len() + 1;
        let number = if round > 1 {
            round.to_string()
        } else {
            String::new()
        };
        sites.facility_code.push(format!("{code}{number}").into());
        sites.name.push(format!("{city} Plant {number}").trim_end());
        sites.facility_type.push(FacilityType::Factory);
        sites.city.push(city);
        sites.country.push(country);
        sites.time_zone.push(zone);
        sites.is_active.push(true);
    }
}

fn work_centers(set: &mut DataSet, sizes: &Sizes, dice: &mut Dice) {
    let centers = &mut set.work_centers;
    let (each, more) = (
        sizes.work_centers / sizes.facilities,
        sizes.work_centers % sizes.facilities,
    );
    let mut made = [0_usize; KINDS.len()];
    for site in 0..sizes.facilities {
        let count = each + usize::from(site < more);
        for (kind, made) in KINDS.iter().zip(&mut made).take(count) {
            let (code, names) = work_center(*kind);
            let name = names.get(*made % names.len()).copied().unwrap_or_default();
            let number = *made / names.len() + 1;
            *made += 1;
            centers.wc_code.push(format!("WC-{code}-{made:02}").into());
            centers.name.push(&format!("{name} {number}"));
            centers.facility_id.push(Some(site));
            centers.work_center_type.push(*kind);
            centers.capacity_per_day.push(dice.between(10, 80) * 10);
            centers
                .efficiency_rating
                .push(Hundredths::new(dice.between(75, 98)));
            centers
                .hourly_rate_usd
                .push(Hundredths::new(dice.between(35, 180) * 50));
            centers.setup_time_mins.push(dice.between(2, 12) * 5);
            centers.is_active.push(true);
            centers.created_at.push(start_of_year());
        }
    }
}
