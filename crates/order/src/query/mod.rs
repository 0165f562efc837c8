//! What can be asked about orders.

mod list;
mod postings;
mod progress;
mod shortage;
mod view;

pub use list::{ListOrders, OrderLine, OrderPage, OrderPlace, list_orders};
pub use postings::{ListOrderPostings, OrderPostingPage, list_order_postings};
pub use progress::{GetOrderProgress, OrderProgress, OrderStepProgress, get_order_progress};
pub use shortage::{ListOrderShortages, OrderShortage, OrderShortages, list_order_shortages};
pub use view::{GetOrder, OrderComponentView, OrderStepView, OrderView, get_order};
