//! What surfaces and marks look like: told apart by hatching and shape as well as by colour.

use crate::svg::Svg;
use crate::text::escaped;

/// What a part of a bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Good and done.
    Done,
    /// Being worked on.
    Work,
    /// There, and nobody works on it.
    Waiting,
    /// Stopped.
    Held,
    /// To be done again.
    Rework,
    /// Lost.
    Scrap,
    /// None of these.
    Plain,
}

impl Ink {
    const ALL: [Self; 7] = [
        Self::Done,
        Self::Work,
        Self::Waiting,
        Self::Held,
        Self::Rework,
        Self::Scrap,
        Self::Plain,
    ];

    /// Its colour where there is no hatching.
    pub(crate) fn color(self) -> &'static str {
        match self {
            Self::Done => "#1d4e79",
            Self::Work => "#e3a93c",
            Self::Waiting => "#eef2f6",
            Self::Held => "#b85c00",
            Self::Rework => "#9a7bbd",
            Self::Scrap => "#c0392b",
            Self::Plain => "#7f9db9",
        }
    }

    /// Its hatching: the ground, and the lines on a tile of 6 by 6.
    fn hatching(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Done | Self::Plain => None,
            Self::Work => Some(("#f6d890", "M1.5 0V6M4.5 0V6")),
            Self::Waiting => Some(("#ffffff", "M2.5 3H3.5")),
            Self::Held => Some(("#fbe9d6", "M0 1.5H6M0 4.5H6")),
            Self::Rework => Some(("#eee6f6", "M0 0L6 6M6 0L0 6")),
            Self::Scrap => Some(("#fbe1de", "M-1 1L1 -1M0 6L6 0M5 7L7 5")),
        }
    }

    /// What a surface is filled with.
    pub(crate) fn fill(self) -> String {
        match self.hatching() {
            Some(_) => format!("url(#lineside-{})", self.word()),
            None => self.color().to_owned(),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Work => "work",
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Rework => "rework",
            Self::Scrap => "scrap",
            Self::Plain => "plain",
        }
    }

    /// The tiles of all hatchings, to stand once in a picture.
    pub(crate) fn define(svg: &mut Svg) {
        svg.add(format_args!("<defs>\n"));
        for ink in Self::ALL {
            let Some((ground, lines)) = ink.hatching() else {
                continue;
            };
            let (word, line) = match ink {
                Self::Waiting => (ink.word(), "#5a6675"),
                _ => (ink.word(), ink.color()),
            };
            svg.add(format_args!(
                "<pattern id=\"lineside-{word}\" width=\"6\" height=\"6\" \
                 patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"{ground}\"/>\
                 <path d=\"{lines}\" stroke=\"{line}\" stroke-width=\"1.3\" fill=\"none\"/></pattern>\n"
            ));
        }
        svg.add(format_args!("</defs>\n"));
    }

    /// Draws a surface; what it means can be read where the pointer rests on it.
    pub(crate) fn draw(self, svg: &mut Svg, (x, y, w, h): (f64, f64, f64, f64), meaning: &str) {
        svg.add(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" fill=\"{}\" \
             stroke=\"#2b3a4a\" stroke-width=\"0.7\"><title>{}</title></rect>\n",
            self.fill(),
            escaped(meaning),
        ));
    }
}

/// The shape of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Something came.
    Up,
    /// Something went.
    Down,
    /// Something was lost.
    Cross,
    /// Something was counted.
    Diamond,
    /// Something is settled.
    Square,
    /// Something is not settled.
    OpenSquare,
    /// Anything.
    Circle,
    /// Something that is passed through.
    OpenDiamond,
    /// Something that comes out.
    OpenDown,
}

impl Mark {
    /// Its colour.
    pub(crate) fn color(self) -> &'static str {
        match self {
            Self::Up => "#0b7a5c",
            Self::Down | Self::Square => "#1d4e79",
            Self::Cross => "#b4232c",
            Self::Diamond => "#7a4aa0",
            Self::OpenSquare | Self::OpenDown => "#1763a6",
            Self::Circle => "#5a6675",
            Self::OpenDiamond => "#b85c00",
        }
    }

    /// Whether only its outline is drawn.
    pub(crate) fn is_open(self) -> bool {
        matches!(
            self,
            Self::OpenSquare | Self::OpenDiamond | Self::OpenDown | Self::Circle
        )
    }

    /// Vega's shape for it. Its legends fill every shape, so that no two are alike here.
    pub(crate) fn vega(self) -> &'static str {
        match self {
            Self::Up => "triangle-up",
            Self::Down => "triangle-down",
            Self::OpenDown => "triangle-right",
            Self::Cross => "cross",
            Self::Diamond | Self::OpenDiamond => "diamond",
            Self::Square => "square",
            Self::OpenSquare => "wedge",
            Self::Circle => "circle",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Up => "M0 -6L5.5 4H-5.5Z",
            Self::Down | Self::OpenDown => "M0 6L5.5 -4H-5.5Z",
            Self::Cross => "M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5",
            Self::Diamond | Self::OpenDiamond => "M0 -6L6 0L0 6L-6 0Z",
            Self::Square | Self::OpenSquare => "M-4.5 -4.5H4.5V4.5H-4.5Z",
            Self::Circle => "M0 -4.5A4.5 4.5 0 1 1 0 4.5A4.5 4.5 0 1 1 0 -4.5Z",
        }
    }

    /// Draws it; what it means can be read where the pointer rests on it.
    pub(crate) fn draw(self, svg: &mut Svg, (x, y): (f64, f64), meaning: &str) {
        let color = self.color();
        let (fill, width) = match self {
            Self::Cross => ("none", 2.4),
            _ if self.is_open() => ("#ffffff", 1.6),
            _ => (color, 1.0),
        };
        svg.add(format_args!(
            "<path transform=\"translate({x:.1} {y:.1})\" d=\"{}\" fill=\"{fill}\" \
             stroke=\"{color}\" stroke-width=\"{width}\"><title>{}</title></path>\n",
            self.path(),
            escaped(meaning),
        ));
    }
}
