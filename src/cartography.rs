//! From places on the globe to marks in a picture.

mod badge;
mod bow;
mod cluster;
mod label;
mod lens;
mod px;
mod route;
mod text_width;
