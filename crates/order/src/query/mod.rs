//! What can be asked about orders.

mod list;
mod postings;
mod shortage;
mod view;

pub use list::{ListOrders, OrderLine, OrderPage, OrderPlace, list_orders};
pub use postings::{ListOrderPostings, OrderPostingPage, list_order_postings};
pub use shortage::{ListOrderShortages, OrderShortage, OrderShortages, list_order_shortages};
pub use view::{
    GetOrder, GetOrderProgress, OrderComponentView, OrderProgress, OrderStepProgress,
    OrderStepView, OrderView, get_order, get_order_progress,
};
