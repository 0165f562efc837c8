//! What somebody may want with an order.

mod life;
mod material;
mod part;
mod report;

pub use life::{
    CancelOrder, ChangeOrder, CloseOrder, CompleteOrder, CreateOrder, FirmOrder, HoldOrder,
    ReleaseOrder, ReleaseOrderHold, ReopenOrder, StartOrder, UnfirmOrder, UnreleaseOrder,
};
pub use material::{IssueToOrder, ReceiveFromOrder, ReturnFromOrder, ScrapOrderComponent};
pub use part::{MergeOrders, OpenRework, SplitOrder};
pub use report::{BookOrderTime, ReportOrder, ReverseOrderPosting, SkipOrderStep};
