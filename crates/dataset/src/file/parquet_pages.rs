//! The pages of a Parquet column, unpacked.
//!
//! A page says how long it will be once it is unpacked, and a file may say anything. So
//! pages are taken out of the file as they lie there, and are unpacked here, never to more
//! than [`PAGE_BYTES`], whatever they say of themselves.

use flate2::read::MultiGzDecoder;
use parquet::basic::Compression;
use parquet::column::page::{Page, PageMetadata, PageReader};
use parquet::errors::ParquetError;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::serialized_reader::SerializedPageReader;
use ruzstd::decoding::StreamingDecoder;
use std::fmt::Display;
use std::fs::File;
use std::io::Read;
use std::sync::Arc;

/// A page unpacks to at most so many bytes; writers make pages of one to a hundred
/// megabytes.
pub(super) const PAGE_BYTES: usize = 1 << 27;

/// The pages of one column of one row group, in a file of so many bytes.
///
/// # Errors
/// [`ParquetError`] when the column lies outside the file, or is packed in a way that is
/// not read.
pub(super) fn pages(
    file: &Arc<File>,
    bytes: u64,
    column: &ColumnChunkMetaData,
    rows: usize,
) -> Result<Box<dyn PageReader>, ParquetError> {
    lies_inside(bytes, column)?;
    let codec = Codec::of(column)?;
    let packed = column
        .clone()
        .into_builder()
        .set_compression(Compression::UNCOMPRESSED)
        .build()?;
    let pages = SerializedPageReader::new(Arc::clone(file), &packed, rows, None)?;
    Ok(match codec {
        Codec::Plain => Box::new(pages),
        codec => Box::new(Unpacked { pages, codec }),
    })
}

fn lies_inside(bytes: u64, column: &ColumnChunkMetaData) -> Result<(), ParquetError> {
    let start = column
        .dictionary_page_offset()
        .unwrap_or_else(|| column.data_page_offset());
    let end = u64::try_from(start)
        .ok()
        .zip(u64::try_from(column.compressed_size()).ok())
        .and_then(|(start, length)| start.checked_add(length));
    match end {
        Some(end) if end <= bytes => Ok(()),
        _ => Err(ParquetError::General(format!(
            "the column `{}` lies outside the file",
            column.column_path().string()
        ))),
    }
}

/// How the pages of a column are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codec {
    Plain,
    Snappy,
    Gzip,
    Zstd,
}

impl Codec {
    fn of(column: &ColumnChunkMetaData) -> Result<Self, ParquetError> {
        match column.compression() {
            Compression::UNCOMPRESSED => Ok(Self::Plain),
            Compression::SNAPPY => Ok(Self::Snappy),
            Compression::GZIP(_) => Ok(Self::Gzip),
            Compression::ZSTD(_) => Ok(Self::Zstd),
            other => Err(ParquetError::General(format!(
                "the column `{}` is compressed with {}; Snappy, zstd, gzip and none are read",
                column.column_path().string(),
                name_of(other)
            ))),
        }
    }

    /// Unpacks what a page holds behind its first bytes, which are never packed.
    pub(super) fn unpack(self, page: &[u8], plain: usize) -> Result<Vec<u8>, ParquetError> {
        let Some((head, packed)) = page.split_at_checked(plain) else {
            return Err(broken("its levels are longer than itself"));
        };
        let mut unpacked = head.to_vec();
        // A page without a value that is there has nothing to pack.
        if packed.is_empty() {
            return Ok(unpacked);
        }
        match self {
            Self::Plain => unpacked.extend_from_slice(packed),
            Self::Snappy => snappy(packed, &mut unpacked)?,
            Self::Gzip => bounded(&mut MultiGzDecoder::new(packed), &mut unpacked)?,
            Self::Zstd => zstd(packed, &mut unpacked)?,
        }
        Ok(unpacked)
    }
}

fn name_of(compression: Compression) -> &'static str {
    match compression {
        Compression::LZO => "LZO",
        Compression::BROTLI(_) => "Brotli",
        Compression::LZ4 | Compression::LZ4_RAW => "LZ4",
        _ => "something unknown",
    }
}

fn broken(why: impl Display) -> ParquetError {
    ParquetError::General(format!("a page cannot be unpacked: {why}"))
}

fn too_large() -> ParquetError {
    broken(format_args!(
        "it holds more than {PAGE_BYTES} bytes; write smaller pages"
    ))
}

/// Reads to the end, or to the most that a page may hold.
fn bounded(from: &mut dyn Read, into: &mut Vec<u8>) -> Result<(), ParquetError> {
    let left = PAGE_BYTES.saturating_sub(into.len());
    let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
    from.take(most).read_to_end(into).map_err(broken)?;
    match into.len() > PAGE_BYTES {
        true => Err(too_large()),
        false => Ok(()),
    }
}

fn snappy(packed: &[u8], into: &mut Vec<u8>) -> Result<(), ParquetError> {
    let length = snap::raw::decompress_len(packed).map_err(broken)?;
    if length > PAGE_BYTES.saturating_sub(into.len()) {
        return Err(too_large());
    }
    let unpacked = snap::raw::Decoder::new().decompress_vec(packed);
    into.append(&mut unpacked.map_err(broken)?);
    Ok(())
}

/// One frame after the other; each takes at least its own head off what is left.
fn zstd(packed: &[u8], into: &mut Vec<u8>) -> Result<(), ParquetError> {
    let mut left = packed;
    while !left.is_empty() {
        let mut frame = StreamingDecoder::new(&mut left).map_err(broken)?;
        bounded(&mut frame, into)?;
    }
    Ok(())
}

/// Pages that are unpacked as they are asked for.
struct Unpacked {
    pages: SerializedPageReader<File>,
    codec: Codec,
}

impl PageReader for Unpacked {
    fn get_next_page(&mut self) -> Result<Option<Page>, ParquetError> {
        let Some(mut page) = self.pages.get_next_page()? else {
            return Ok(None);
        };
        match &mut page {
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => {
                *buf = self.codec.unpack(buf, 0)?.into();
            }
            Page::DataPageV2 {
                buf,
                def_levels_byte_len: definitions,
                rep_levels_byte_len: repetitions,
                is_compressed: true,
                ..
            } => {
                let plain = u64::from(*definitions) + u64::from(*repetitions);
                let plain = usize::try_from(plain).unwrap_or(usize::MAX);
                *buf = self.codec.unpack(buf, plain)?.into();
            }
            Page::DataPageV2 { .. } => {}
        }
        Ok(Some(page))
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>, ParquetError> {
        self.pages.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<(), ParquetError> {
        self.pages.skip_next_page()
    }
}

impl Iterator for Unpacked {
    type Item = Result<Page, ParquetError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

#[cfg(test)]
mod tests;
