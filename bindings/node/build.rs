//! Lets the linker leave Node-API's symbols to the host.
fn main() {
    napi_build::setup();
}
