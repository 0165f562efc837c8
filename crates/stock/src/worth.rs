//! What stock is worth: standard, moving average, or layers of what was paid.
//!
//! The value is kept, never a price: a price rounded to cents and multiplied again is how
//! a cent stays behind in an empty shelf. Whoever takes all of it takes all of its value,
//! so that nothing on hand means no value, exactly.

use crate::exact;
use crate::{Sign, Valuation};
use lineside_kernel::{Currency, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The value of an item's stock at one site, in the smallest unit of its currency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// How it is valued.
    #[serde(default)]
    pub valuation: Valuation,
    /// In which currency; absent until the first cost was posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The price of one unit under standard valuation.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub standard_cost: Option<Decimal>,
    /// How much there is, all lots and locations together.
    #[serde(with = "decimal")]
    pub quantity: Decimal,
    /// What it is worth.
    #[serde(default)]
    pub value: i64,
    /// What was paid for what, oldest first; of use for FIFO only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<Layer>,
    /// The quantity and value when there last was some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<LastKnown>,
}

/// What is left of one receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// The place in the ledger of the movement that brought it in.
    pub place: u64,
    /// How much of it is left.
    #[serde(with = "decimal")]
    pub quantity: Decimal,
    /// What that is worth, in the smallest unit.
    pub value: i64,
}

/// A quantity and its value, from which a price follows that is never rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastKnown {
    /// How much there was.
    #[serde(with = "decimal")]
    pub quantity: Decimal,
    /// What it was worth, in the smallest unit.
    pub value: i64,
}

/// What a movement is worth.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Valued {
    /// In the smallest unit.
    pub amount: i64,
    /// What the layers change by; what follows from the amount when absent.
    pub layers: Option<Vec<Layer>>,
    /// What was paid beyond the standard.
    pub variance: Option<i64>,
    /// What the value changes by besides.
    pub revaluation: i64,
}

impl Worth {
    /// Values it in a currency from now on. What was known in another one says nothing then.
    pub(crate) fn denominate(&mut self, currency: Option<Currency>) {
        if currency.is_some() && self.currency != currency {
            if self.currency.is_some() {
                self.last = None;
            }
            self.currency = currency;
        }
    }

    /// Takes a quantity out, at what it is worth.
    pub(crate) fn take(&mut self, quantity: Decimal) -> Option<Valued> {
        let mut valued = Valued::default();
        if self.valuation == Valuation::Standard {
            let after = exact::sub(self.quantity, quantity)?;
            valued.amount = self.value.checked_sub(self.at_standard(after)?)?;
        } else {
            let on_hand = self.quantity.max(Decimal::ZERO);
            let inside = quantity.min(on_hand);
            let beyond = exact::sub(quantity, inside)?;
            if !inside.is_zero() {
                valued.amount = match self.valuation {
                    Valuation::Fifo => {
                        let layers = self.oldest(inside)?;
                        let amount = sum(layers.iter().map(|layer| layer.value))?;
                        valued.layers = Some(layers);
                        amount
                    }
                    _ => exact::share(self.value, inside, self.quantity)?,
                };
            } else if self.valuation == Valuation::Fifo {
                valued.layers = Some(Vec::new());
            }
            let beyond = self.known_cost(beyond)?;
            valued.amount = valued.amount.checked_add(beyond)?;
        }
        self.apply(Sign::Out, quantity, valued.amount, &valued.layers, 0, false)?;
        Some(valued)
    }

    /// Brings a quantity in, at what was paid for it or, where that is not known, at what
    /// is known of it.
    pub(crate) fn put(
        &mut self,
        quantity: Decimal,
        cost: Option<i64>,
        place: u64,
    ) -> Option<Valued> {
        let mut valued = Valued::default();
        if self.valuation == Valuation::Standard {
            let after = exact::add(self.quantity, quantity)?;
            valued.amount = self.at_standard(after)?.checked_sub(self.value)?;
            valued.variance = match cost {
                Some(cost) => Some(cost.checked_sub(valued.amount)?),
                None => None,
            };
        } else {
            valued.amount = match cost {
                Some(cost) => cost,
                None => self.known_cost(quantity)?,
            };
            if self.quantity.is_sign_negative() && !self.quantity.is_zero() {
                let owed = -self.quantity;
                let covered = quantity.min(owed);
                let estimated = exact::share(self.value.checked_neg()?, covered, owed)?;
                let paid = exact::share(valued.amount, covered, quantity)?;
                valued.revaluation = estimated.checked_sub(paid)?;
                if self.valuation == Valuation::Fifo {
                    let rest = exact::sub(quantity, covered)?;
                    let layer = Layer {
                        place,
                        quantity: rest,
                        value: valued.amount.checked_sub(paid)?,
                    };
                    valued.layers = Some(match rest.is_zero() {
                        true => Vec::new(),
                        false => vec![layer],
                    });
                }
            }
        }
        self.apply(
            Sign::In,
            quantity,
            valued.amount,
            &valued.layers,
            place,
            false,
        )?;
        self.value = self.value.checked_add(valued.revaluation)?;
        Some(valued)
    }

    /// Puts back or takes away exactly what an earlier movement took or brought.
    ///
    /// What then does not agree with the quantity left is revalued.
    pub(crate) fn undo(
        &mut self,
        sign: Sign,
        quantity: Decimal,
        amount: i64,
        layers: Option<Vec<Layer>>,
        place: u64,
    ) -> Option<Valued> {
        let owes = self.quantity < Decimal::ZERO;
        if owes && sign == Sign::In {
            return self.put(quantity, Some(amount), place);
        }
        let mut valued = Valued {
            amount,
            layers,
            ..Valued::default()
        };
        self.apply(sign, quantity, amount, &valued.layers, place, true)?;
        valued.revaluation = self.settle()?;
        Some(valued)
    }

    /// Whether undoing something so leaves value behind which no quantity stands for: goods at
    /// an average price are no one's in particular, and that they were used shows in the value
    /// alone.
    pub(crate) fn leaves_value(&self, sign: Sign, quantity: Decimal, undone: &Valued) -> bool {
        sign == Sign::Out
            && self.valuation == Valuation::MovingAverage
            && self.quantity == quantity
            && undone.revaluation != 0
    }

    /// Brings the value in line with the quantity, and says by how much it changed.
    pub(crate) fn settle(&mut self) -> Option<i64> {
        let is_empty = self.quantity.is_zero();
        let target = match self.valuation {
            Valuation::Standard => self.at_standard(self.quantity)?,
            Valuation::Fifo if self.quantity >= Decimal::ZERO => {
                sum(self.layers.iter().map(|layer| layer.value))?
            }
            _ if is_empty => 0,
            _ if self.quantity > Decimal::ZERO => self.value.max(0),
            _ => self.value,
        };
        let change = target.checked_sub(self.value)?;
        self.value = target;
        Some(change)
    }

    /// What a movement, once decided, makes of the value.
    pub(crate) fn apply(
        &mut self,
        sign: Sign,
        quantity: Decimal,
        amount: i64,
        layers: &Option<Vec<Layer>>,
        place: u64,
        comes_back: bool,
    ) -> Option<()> {
        match sign {
            Sign::In => {
                let after = exact::add(self.quantity, quantity)?;
                if self.quantity <= Decimal::ZERO {
                    self.last = Some(LastKnown {
                        quantity,
                        value: amount,
                    });
                }
                self.quantity = after;
                self.value = self.value.checked_add(amount)?;
                match layers {
                    Some(layers) => layers
                        .iter()
                        .try_for_each(|layer| self.grow(*layer, comes_back))?,
                    None if self.valuation == Valuation::Fifo => {
                        let layer = Layer {
                            place,
                            quantity,
                            value: amount,
                        };
                        self.grow(layer, comes_back)?;
                    }
                    None => {}
                }
            }
            Sign::Out => {
                let after = exact::sub(self.quantity, quantity)?;
                if self.quantity > Decimal::ZERO && after <= Decimal::ZERO {
                    self.last = Some(LastKnown {
                        quantity: self.quantity,
                        value: self.value,
                    });
                }
                self.quantity = after;
                self.value = self.value.checked_sub(amount)?;
                for layer in layers.iter().flatten() {
                    self.shrink(*layer)?;
                }
            }
            Sign::Neither => {
                self.value = self.value.checked_add(amount)?;
                if let Some(layers) = layers {
                    self.layers.clone_from(layers);
                }
            }
        }
        Some(())
    }

    /// What a quantity is worth at the standard cost.
    pub(crate) fn at_standard(&self, quantity: Decimal) -> Option<i64> {
        match (self.standard_cost, self.currency) {
            (Some(price), Some(currency)) => exact::amount(price, quantity, currency),
            _ => Some(0),
        }
    }

    /// What a quantity costs at the last price known.
    pub(crate) fn known_cost(&self, quantity: Decimal) -> Option<i64> {
        let now = LastKnown {
            quantity: self.quantity,
            value: self.value,
        };
        let known = match self.quantity > Decimal::ZERO {
            true => Some(now),
            false => self.last,
        };
        match known {
            _ if quantity.is_zero() => Some(0),
            Some(known) => exact::share(known.value, quantity, known.quantity),
            None => Some(0),
        }
    }

    /// What a movement within the site shows as its worth, which changes nothing.
    pub(crate) fn shown(&self, quantity: Decimal) -> Option<i64> {
        match self.valuation {
            Valuation::Standard => self.at_standard(quantity),
            _ => self.known_cost(quantity),
        }
    }

    /// Whether the layers make up the quantity.
    pub(crate) fn is_whole(&self) -> bool {
        if self.valuation != Valuation::Fifo {
            return true;
        }
        let mut layers = self.layers.iter();
        let sum = layers.try_fold(Decimal::ZERO, |sum, layer| exact::add(sum, layer.quantity));
        sum == Some(self.quantity.max(Decimal::ZERO))
    }

    /// The parts of the oldest layers that make up a quantity.
    fn oldest(&self, quantity: Decimal) -> Option<Vec<Layer>> {
        let mut rest = quantity;
        let mut taken = Vec::new();
        for layer in &self.layers {
            if rest.is_zero() {
                break;
            }
            let part = rest.min(layer.quantity);
            taken.push(Layer {
                place: layer.place,
                quantity: part,
                value: exact::share(layer.value, part, layer.quantity)?,
            });
            rest = exact::sub(rest, part)?;
        }
        Some(taken)
    }

    fn grow(&mut self, change: Layer, comes_back: bool) -> Option<()> {
        let known = |layer: &&mut Layer| layer.place == change.place;
        if let Some(layer) = self.layers.iter_mut().rev().find(known) {
            layer.quantity = exact::add(layer.quantity, change.quantity)?;
            layer.value = layer.value.checked_add(change.value)?;
            return Some(());
        }
        // What comes back goes where it was; what is new goes last.
        let newer = |layer: &Layer| layer.place > change.place;
        let newer = self.layers.iter().position(newer);
        match newer.filter(|_| comes_back) {
            Some(index) => self.layers.insert(index, change),
            None => self.layers.push(change),
        }
        Some(())
    }

    fn shrink(&mut self, change: Layer) -> Option<()> {
        let known = |layer: &Layer| layer.place == change.place;
        let index = self.layers.iter().position(known)?;
        let layer = self.layers.get_mut(index)?;
        layer.quantity = exact::sub(layer.quantity, change.quantity)?;
        layer.value = layer.value.checked_sub(change.value)?;
        if layer.quantity < Decimal::ZERO {
            return None;
        }
        if layer.quantity.is_zero() {
            self.layers.remove(index);
        }
        Some(())
    }
}

fn sum(mut values: impl Iterator<Item = i64>) -> Option<i64> {
    values.try_fold(0_i64, |sum, value| sum.checked_add(value))
}
