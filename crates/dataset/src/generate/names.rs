//! What made-up things are called.

use crate::word::WorkCenterType;

/// Code, city, country and time zone of the sites; Chicago leads.
pub(crate) const CITIES: [[&str; 4]; 33] = [
    ["CHI", "Chicago", "US", "America/Chicago"],
    ["MUC", "Munich", "DE", "Europe/Berlin"],
    ["SHA", "Shanghai", "CN", "Asia/Shanghai"],
    ["DET", "Detroit", "US", "America/Detroit"],
    ["STR", "Stuttgart", "DE", "Europe/Berlin"],
    ["OSA", "Osaka", "JP", "Asia/Tokyo"],
    ["MTY", "Monterrey", "MX", "America/Monterrey"],
    ["LYS", "Lyon", "FR", "Europe/Paris"],
    ["PNQ", "Pune", "IN", "Asia/Kolkata"],
    ["AUS", "Austin", "US", "America/Chicago"],
    ["TRN", "Turin", "IT", "Europe/Rome"],
    ["PUS", "Busan", "KR", "Asia/Seoul"],
    ["CWB", "Curitiba", "BR", "America/Sao_Paulo"],
    ["BHX", "Birmingham", "GB", "Europe/London"],
    ["PEN", "Penang", "MY", "Asia/Kuala_Lumpur"],
    ["CLE", "Cleveland", "US", "America/New_York"],
    ["BRQ", "Brno", "CZ", "Europe/Prague"],
    ["SZX", "Shenzhen", "CN", "Asia/Shanghai"],
    ["QRO", "Queretaro", "MX", "America/Mexico_City"],
    ["BIO", "Bilbao", "ES", "Europe/Madrid"],
    ["NGO", "Nagoya", "JP", "Asia/Tokyo"],
    ["YYZ", "Toronto", "CA", "America/Toronto"],
    ["EIN", "Eindhoven", "NL", "Europe/Amsterdam"],
    ["HAN", "Hanoi", "VN", "Asia/Ho_Chi_Minh"],
    ["PHX", "Phoenix", "US", "America/Phoenix"],
    ["KTW", "Katowice", "PL", "Europe/Warsaw"],
    ["BLR", "Bangalore", "IN", "Asia/Kolkata"],
    ["GOT", "Gothenburg", "SE", "Europe/Stockholm"],
    ["PLZ", "Port Elizabeth", "ZA", "Africa/Johannesburg"],
    ["MKE", "Milwaukee", "US", "America/Chicago"],
    ["DEB", "Debrecen", "HU", "Europe/Budapest"],
    ["CEB", "Cebu", "PH", "Asia/Manila"],
    ["GRZ", "Graz", "AT", "Europe/Vienna"],
];

/// What a work center's code starts with, and what its name starts with.
pub(crate) const fn work_center(kind: WorkCenterType) -> (&'static str, [&'static str; 3]) {
    match kind {
        WorkCenterType::Assembly => ("ASM", ["Assembly Line", "Final Assembly", "Sub-Assembly"]),
        WorkCenterType::Machining => ("MCH", ["CNC Station", "Lathe Cell", "Mill Center"]),
        WorkCenterType::Fabrication => ("FAB", ["Welding Bay", "Stamping Press", "Forming Line"]),
        WorkCenterType::Testing => ("TEST", ["Test Bench", "QC Station", "Burn-In Rack"]),
        WorkCenterType::Packaging => ("PACK", ["Pack Line", "Shipping Prep", "Kitting Station"]),
    }
}

/// The kinds of work centers in the order in which a site gets them.
pub(crate) const KINDS: [WorkCenterType; 5] = [
    WorkCenterType::Assembly,
    WorkCenterType::Testing,
    WorkCenterType::Machining,
    WorkCenterType::Packaging,
    WorkCenterType::Fabrication,
];

/// Operations in the order in which a product passes them, and where they are done.
pub(crate) const OPERATIONS: [(&str, WorkCenterType); 13] = [
    ("Receive materials", WorkCenterType::Packaging),
    ("Stage components", WorkCenterType::Packaging),
    ("Pre-assembly inspection", WorkCenterType::Testing),
    ("Solder components", WorkCenterType::Assembly),
    ("Mount PCB", WorkCenterType::Assembly),
    ("Wire harness assembly", WorkCenterType::Fabrication),
    ("Mechanical assembly", WorkCenterType::Machining),
    ("Calibration", WorkCenterType::Testing),
    ("Functional test", WorkCenterType::Testing),
    ("Burn-in test", WorkCenterType::Testing),
    ("Final QC inspection", WorkCenterType::Testing),
    ("Packaging", WorkCenterType::Packaging),
    ("Label and ship", WorkCenterType::Packaging),
];

pub(crate) const PRODUCTS: [&str; 10] = [
    "Motor Controller",
    "Servo Drive",
    "Pressure Sensor",
    "Flow Meter",
    "Power Supply",
    "Industrial Gateway",
    "Valve Actuator",
    "Safety Relay",
    "Operator Panel",
    "Pump Unit",
];

pub(crate) const PARTS: [&str; 12] = [
    "Circuit Board",
    "Housing",
    "Connector",
    "Wire Harness",
    "Bearing",
    "Bracket",
    "Gasket",
    "Display",
    "Capacitor",
    "Heat Sink",
    "Fastener Kit",
    "Label",
];
