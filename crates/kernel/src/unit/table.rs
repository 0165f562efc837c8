//! The table of units, each with its exact factor to the base of its dimension.
//!
//! A row reads: constant, code, English name, how many base units one is, and what else
//! people write for it (other languages, UN/ECE Recommendation 20 codes, plurals).
//! Factors are definitions: SI Brochure (9th ed., 2019) with its prefixes; the
//! international yard and pound of 1959; NIST Handbook 44, Appendix C for US measures;
//! the Weights and Measures Act 1985 for imperial ones; ISO 80000-5 for the British
//! thermal unit. The rest is counting.

use super::{Dimension, Entry, Kind, Unit};
use crate::Ratio;

macro_rules! units {
    ($($dimension:ident {
        $($constant:ident $code:literal $name:literal $above:literal / $below:literal
            [$($also:literal)*];)*
    })*) => {
        impl Unit {
            $($(
                #[doc = concat!("`", $code, "`: ", $name, ".")]
                pub const $constant: Self = {
                    const ENTRY: &Entry = &Entry {
                        code: $code,
                        name: $name,
                        dimension: Dimension::$dimension,
                        factor: Ratio::of($above, $below),
                        also: &[$($also),*],
                    };
                    Self(Kind::Listed(ENTRY))
                };
            )*)*
        }

        /// All units, in the order of the table.
        pub(super) const LISTED: &[Unit] = &[$($(Unit::$constant),*),*];
    };
}

impl Unit {
    /// Everything a listed unit goes by.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        let entry = match self.0 {
            Kind::Listed(entry) => Some(entry),
            Kind::Own(_) => None,
        };
        entry.into_iter().flat_map(|entry| {
            [entry.code, entry.name]
                .into_iter()
                .chain(entry.also.iter().copied())
        })
    }
}

units! {
    Mass {
        KG "kg" "kilogram" 1/1 ["kilo" "kilos" "kgs" "kilograms" "kilogramm" "kgm"];
        G "g" "gram" 1/1_000 ["gr" "grams" "gramm" "gramme" "grm"];
        MG "mg" "milligram" 1/1_000_000 ["milligrams" "milligramm" "mgm"];
        UG "ug" "microgram" 1/1_000_000_000 ["µg" "μg" "mcg" "micrograms" "mc"];
        T "t" "tonne" 1_000/1 ["to" "ton" "tons" "tonnes" "metric ton" "mt" "tne"];
        LB "lb" "pound" 45_359_237/100_000_000 ["lbs" "pounds" "lbr" "pfund"];
        OZ "oz" "ounce" 45_359_237/1_600_000_000 ["ozs" "ounces" "onz"];
        OZT "ozt" "troy ounce" 311_034_768/10_000_000_000 ["troy oz" "oz t" "apz"];
        CARAT "carat" "metric carat" 2/10_000 ["ct" "carats" "karat" "ctm"];
        CWT_US "cwt_us" "US hundredweight" 45_359_237/1_000_000 ["cwt" "short hundredweight"];
        CWT_IMP "cwt_imp" "imperial hundredweight" 5_080_234_544/100_000_000
            ["cwt" "long hundredweight"];
        SHORT_TON "short_ton" "US short ton" 90_718_474/100_000 ["ton" "tons" "us ton" "stn"];
        LONG_TON "long_ton" "imperial long ton" 10_160_469_088/10_000_000
            ["ton" "tons" "uk ton" "ltn"];
    }
    Volume {
        L "L" "litre" 1/1 ["ltr" "litres" "liter" "liters" "lt" "dm3" "dm³" "dm^3"];
        HL "hL" "hectolitre" 100/1 ["hectoliter" "hlt"];
        DL "dL" "decilitre" 1/10 ["deciliter" "dlt"];
        CL "cL" "centilitre" 1/100 ["centiliter" "clt"];
        ML "mL" "millilitre" 1/1_000 ["milliliter" "millilitres" "milliliters" "cc" "ccm" "mlt"];
        UL "uL" "microlitre" 1/1_000_000 ["µl" "μl" "microliter"];
        M3 "m3" "cubic metre" 1_000/1 ["m³" "m^3" "cbm" "cubic meter" "mtq"];
        CM3 "cm3" "cubic centimetre" 1/1_000 ["cm³" "cm^3" "cubic centimeter" "cmq"];
        MM3 "mm3" "cubic millimetre" 1/1_000_000 ["mm³" "mm^3" "cubic millimeter" "mmq"];
        IN3 "in3" "cubic inch" 16_387_064/1_000_000_000 ["in³" "in^3" "cu in" "cubic inches" "inq"];
        FT3 "ft3" "cubic foot" 28_316_846_592/1_000_000_000
            ["ft³" "ft^3" "cu ft" "cft" "cubic feet" "ftq"];
        YD3 "yd3" "cubic yard" 764_554_857_984/1_000_000_000
            ["yd³" "yd^3" "cu yd" "cubic yards" "ydq"];
        BOARD_FOOT "board_foot" "board foot" 2_359_737_216/1_000_000_000
            ["bdft" "bd ft" "fbm" "board feet" "bft"];
        GAL_US "gal_us" "US gallon" 3_785_411_784/1_000_000_000
            ["gal" "gallon" "gallons" "us gal" "gll"];
        QT_US "qt_us" "US quart" 946_352_946/1_000_000_000 ["qt" "quart" "quarts" "us qt" "qtl"];
        PT_US "pt_us" "US pint" 473_176_473/1_000_000_000 ["pt" "pint" "pints" "us pt" "ptl"];
        FL_OZ_US "fl_oz_us" "US fluid ounce" 295_735_295_625/10_000_000_000_000
            ["fl oz" "floz" "fluid ounce" "oza"];
        BBL "bbl" "oil barrel" 158_987_294_928/1_000_000_000 ["barrel" "barrels" "bll"];
        GAL_IMP "gal_imp" "imperial gallon" 454_609/100_000
            ["gal" "gallon" "gallons" "uk gal" "gli"];
        QT_IMP "qt_imp" "imperial quart" 11_365_225/10_000_000
            ["qt" "quart" "quarts" "uk qt" "qti"];
        PT_IMP "pt_imp" "imperial pint" 56_826_125/100_000_000 ["pt" "pint" "pints" "uk pt" "pti"];
        FL_OZ_IMP "fl_oz_imp" "imperial fluid ounce" 284_130_625/10_000_000_000
            ["fl oz" "floz" "fluid ounce" "ozi"];
    }
    Length {
        M "m" "metre" 1/1 ["mtr" "meter" "meters" "metres" "lfm" "rm"];
        KM "km" "kilometre" 1_000/1 ["kilometer" "kilometers" "kmt"];
        DM "dm" "decimetre" 1/10 ["decimeter" "dmt"];
        CM "cm" "centimetre" 1/100 ["centimeter" "centimeters" "cmt"];
        MM "mm" "millimetre" 1/1_000 ["millimeter" "millimeters" "mmt"];
        UM "um" "micrometre" 1/1_000_000 ["µm" "μm" "micron" "microns" "micrometer"];
        IN "in" "inch" 254/10_000 ["inches" "zoll" "inh" "\""];
        FT "ft" "foot" 3_048/10_000 ["feet" "fot" "lf" "'"];
        YD "yd" "yard" 9_144/10_000 ["yards" "yrd"];
        MI "mi" "mile" 1_609_344/1_000 ["miles" "smi"];
        MIL "mil" "thousandth of an inch" 254/10_000_000 ["mils" "thou"];
    }
    Area {
        M2 "m2" "square metre" 1/1 ["m²" "m^2" "sqm" "qm" "square meter" "mtk"];
        KM2 "km2" "square kilometre" 1_000_000/1 ["km²" "km^2" "square kilometer" "kmk"];
        HA "ha" "hectare" 10_000/1 ["hectares" "har"];
        DM2 "dm2" "square decimetre" 1/100 ["dm²" "dm^2" "square decimeter" "dmk"];
        CM2 "cm2" "square centimetre" 1/10_000 ["cm²" "cm^2" "square centimeter" "cmk"];
        MM2 "mm2" "square millimetre" 1/1_000_000 ["mm²" "mm^2" "square millimeter" "mmk"];
        IN2 "in2" "square inch" 64_516/100_000_000 ["in²" "in^2" "sq in" "square inches" "ink"];
        FT2 "ft2" "square foot" 9_290_304/100_000_000
            ["ft²" "ft^2" "sq ft" "sqft" "square feet" "ftk"];
        YD2 "yd2" "square yard" 83_612_736/100_000_000 ["yd²" "yd^2" "sq yd" "square yards" "ydk"];
        ACRE "acre" "acre" 40_468_564_224/10_000_000 ["acres" "ac" "acr"];
    }
    Time {
        S "s" "second" 1/1 ["sec" "secs" "seconds" "sekunde"];
        MS "ms" "millisecond" 1/1_000 ["msec" "milliseconds" "c26"];
        MIN "min" "minute" 60/1 ["mins" "minutes" "mn"];
        H "h" "hour" 3_600/1 ["hr" "hrs" "hours" "std" "stunde" "hur"];
        D "d" "day of 24 hours" 86_400/1 ["day" "days" "tag"];
        WK "wk" "week of 7 days" 604_800/1 ["week" "weeks" "wee"];
    }
    Energy {
        J "J" "joule" 1/1 ["joules" "jou" "ws"];
        KJ "kJ" "kilojoule" 1_000/1 ["kilojoules" "kjo"];
        MJ "MJ" "megajoule" 1_000_000/1 ["megajoules"];
        GJ "GJ" "gigajoule" 1_000_000_000/1 ["gigajoules"];
        WH "Wh" "watt hour" 3_600/1 ["watthour" "whr"];
        KWH "kWh" "kilowatt hour" 3_600_000/1 ["kilowatthour" "kwhr"];
        MWH "MWh" "megawatt hour" 3_600_000_000/1 ["megawatthour" "mwhr"];
        GWH "GWh" "gigawatt hour" 3_600_000_000_000/1 ["gigawatthour"];
        BTU "btu" "British thermal unit" 105_505_585_262/100_000_000 ["btus" "btu_it"];
        MMBTU "mmbtu" "million British thermal units" 105_505_585_262/100 ["mmbtus"];
    }
    Power {
        W "W" "watt" 1/1 ["watts" "wtt"];
        KW "kW" "kilowatt" 1_000/1 ["kilowatts" "kwt"];
        MW "MW" "megawatt" 1_000_000/1 ["megawatts" "maw"];
        HP "hp" "mechanical horsepower" 74_569_987_158_227_022/100_000_000_000_000
            ["bhp" "horsepower"];
        HP_METRIC "hp_metric" "metric horsepower" 73_549_875/100_000 ["ps" "cv" "horsepower"];
    }
    Substance {
        MOL "mol" "mole" 1/1 ["moles" "c34"];
        KMOL "kmol" "kilomole" 1_000/1 ["kilomoles"];
        MMOL "mmol" "millimole" 1/1_000 ["millimoles"];
        UMOL "umol" "micromole" 1/1_000_000 ["µmol" "μmol" "micromoles"];
    }
    Count {
        PCS "pcs" "piece" 1/1
            ["pc" "pce" "pieces" "each" "ea" "unit" "units" "item" "items"
             "st" "stk" "stück" "h87" "c62"];
        PAIR "pair" "pair" 2/1 ["pairs" "pr" "paar"];
        DOZEN "dozen" "dozen" 12/1 ["dozens" "doz" "dz" "dzn" "dutzend"];
        HUNDRED "hundred" "hundred" 100/1 ["hundreds" "cen"];
        GROSS "gross" "gross" 144/1 ["gro" "grs"];
        THOUSAND "thousand" "thousand" 1_000/1 ["thousands" "mpcs" "tsd" "kpcs"];
        MILLION "million" "million" 1_000_000/1 ["millions" "mio" "mln"];
    }
    Own {
        AMPOULE "ampoule" "ampoule" 1/1 ["ampoules" "ampul" "ampule" "am"];
        BAG "bag" "bag" 1/1 ["bags" "bg"];
        BALE "bale" "bale" 1/1 ["bales" "bl"];
        BAR "bar" "bar" 1/1 ["bars"];
        BATCH "batch" "batch" 1/1 ["batches"];
        BIG_BAG "big_bag" "big bag" 1/1 ["bigbag" "fibc" "big bags"];
        BIN "bin" "bin" 1/1 ["bins"];
        BLISTER "blister" "blister" 1/1 ["blisters" "blister pack"];
        BLOCK "block" "block" 1/1 ["blocks"];
        BOTTLE "bottle" "bottle" 1/1 ["bottles" "btl" "flasche"];
        BOX "box" "box" 1/1 ["boxes" "bx" "schachtel"];
        BUCKET "bucket" "bucket" 1/1 ["buckets" "pail" "pails" "eimer"];
        BUNDLE "bundle" "bundle" 1/1 ["bundles" "bdl"];
        CAN "can" "can" 1/1 ["cans" "tin"];
        CAPSULE "capsule" "capsule" 1/1 ["capsules" "caps"];
        CARTON "carton" "carton" 1/1 ["cartons" "ctn" "karton"];
        CARTRIDGE "cartridge" "cartridge" 1/1 ["cartridges"];
        CASE "case" "case" 1/1 ["cases" "cs"];
        COIL "coil" "coil" 1/1 ["coils"];
        CONTAINER "container" "container" 1/1 ["containers"];
        CRATE "crate" "crate" 1/1 ["crates" "kiste"];
        CUP "cup" "cup" 1/1 ["cups"];
        CYCLE "cycle" "machine cycle" 1/1 ["cycles" "stroke" "strokes" "shot" "shots"];
        CYLINDER "cylinder" "gas cylinder" 1/1 ["cylinders"];
        DRUM "drum" "drum" 1/1 ["drums" "fass"];
        IBC "ibc" "intermediate bulk container" 1/1 ["ibcs" "tote tank"];
        IU "IU" "international unit of potency" 1/1 ["i.u." "ie"];
        JAR "jar" "jar" 1/1 ["jars"];
        KEG "keg" "keg" 1/1 ["kegs"];
        KIT "kit" "kit" 1/1 ["kits"];
        LOAD "load" "load" 1/1 ["loads"];
        MAGAZINE "magazine" "magazine" 1/1 ["magazines"];
        PACK "pack" "pack" 1/1 ["packs" "packet" "package" "pkg" "pk" "packung"];
        PALLET "pallet" "pallet" 1/1 ["pallets" "plt" "palette" "skid" "skids"];
        PANEL "panel" "panel" 1/1 ["panels"];
        PLATE "plate" "plate" 1/1 ["plates"];
        REAM "ream" "ream" 1/1 ["reams"];
        REEL "reel" "reel" 1/1 ["reels"];
        ROD "rod" "rod" 1/1 ["rods"];
        ROLL "roll" "roll" 1/1 ["rolls" "rolle"];
        SACHET "sachet" "sachet" 1/1 ["sachets"];
        SACK "sack" "sack" 1/1 ["sacks"];
        SET "set" "set" 1/1 ["sets"];
        SHEET "sheet" "sheet" 1/1 ["sheets" "bogen"];
        STRIP "strip" "strip" 1/1 ["strips"];
        SYRINGE "syringe" "syringe" 1/1 ["syringes"];
        TABLET "tablet" "tablet" 1/1 ["tablets" "tab" "tabs"];
        TANK "tank" "tank" 1/1 ["tanks"];
        TOTE "tote" "tote" 1/1 ["totes"];
        TRAY "tray" "tray" 1/1 ["trays"];
        TRUCK "truck" "truck load" 1/1 ["trucks" "truckload"];
        TUBE "tube" "tube" 1/1 ["tubes"];
        VIAL "vial" "vial" 1/1 ["vials"];
        WAFER "wafer" "wafer" 1/1 ["wafers"];
    }
}
