//! The commands of a checkout: `cargo xtask <command>`.

fn main() {}
