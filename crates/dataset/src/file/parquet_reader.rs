//! Tables from Parquet, column by column.
//!
//! Whatever type a writer chose, a cell becomes a [`Value`] and the column decides: ids
//! that a spreadsheet tool turned into fractions are read as well as plain integers.
//! Nested columns and codecs other than Snappy, zstd and gzip are refused, with the file
//! named.

use super::bind::Binding;
use super::parquet_pages::pages;
use super::progress::Progress;
use super::sink::Sink;
use super::unreachable;
use crate::error::DataSetError;
use crate::read_text::epoch_day;
use crate::table::Rows;
use crate::value::Value;
use lineside_kernel::Timestamp;
use parquet::basic::{ConvertedType, LogicalType, TimeUnit};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl, get_column_reader};
use parquet::data_type::{AsBytes, DataType, Int96};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader};
use parquet::schema::types::ColumnDescriptor;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// So many cells are taken out of the file at once.
const BATCH: usize = 1 << 14;

/// A file whose end says what lies where in it.
struct Columns {
    file: Arc<File>,
    bytes: u64,
    metadata: ParquetMetaData,
}

/// Reads a file into a table; answers which columns were left out.
pub(crate) fn read(
    rows: &mut dyn Rows,
    path: &Path,
    sink: &mut Sink,
    progress: &Progress<'_>,
) -> Result<Vec<String>, DataSetError> {
    let failed = |error: ParquetError| DataSetError::Malformed {
        file: path.to_path_buf(),
        format: "Parquet",
        reason: error.to_string(),
    };
    let file = File::open(path).map_err(|error| unreachable(path, error))?;
    let bytes = file.metadata().map_or(0, |metadata| metadata.len());
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&file);
    let columns = Columns {
        file: Arc::new(file),
        bytes,
        metadata: metadata.map_err(failed)?,
    };
    let metadata = &columns.metadata;
    let schema = metadata.file_metadata().schema_descr_ptr();
    let names: Vec<String> = schema
        .columns()
        .iter()
        .map(|column| column.path().string())
        .collect();
    let binding = Binding::of(rows, &names, path)?;
    let count = u32::try_from(metadata.file_metadata().num_rows())
        .ok()
        .filter(|count| *count < u32::MAX / 2)
        .ok_or_else(|| DataSetError::TooManyRows {
            file: path.to_path_buf(),
        })?;

    let places = rows.columns().len();
    let share = bytes / u64::try_from(places + 1).unwrap_or(1);
    if let Some(id) = binding.id {
        cells(&columns, id, |value, row| {
            sink.put_id(value, (row, row + 1))
        })
        .map_err(failed)?;
    }
    for ((spec, column), place) in rows.columns_mut().into_iter().zip(&binding.places) {
        progress.add(share)?;
        match place {
            Some(place) => {
                let put = |value: Value<'_>, row: u32| {
                    sink.put((&spec, &mut *column), value, (row, row + 1));
                };
                cells(&columns, *place, put).map_err(failed)?;
            }
            None => {
                for row in 0..count {
                    sink.put((&spec, &mut *column), Value::Nothing, (row, row + 1));
                }
            }
        }
    }
    progress.add(bytes.saturating_sub(share.saturating_mul(u64::try_from(places).unwrap_or(0))))?;
    let book = rows.book_mut();
    book.first_line = 1;
    book.lines = None;
    book.unreadable = sink.take_unreadable();
    sink.violations
        .sort_by_key(|violation| violation.place.line);
    Ok(binding.ignored)
}

/// Hands every cell of a column on, with its row.
fn cells(
    columns: &Columns,
    place: usize,
    mut put: impl FnMut(Value<'_>, u32),
) -> Result<(), ParquetError> {
    let schema = columns.metadata.file_metadata().schema_descr_ptr();
    let descriptor = schema.column(place);
    if descriptor.max_rep_level() > 0 || descriptor.max_def_level() > 1 {
        let name = descriptor.path().string();
        return Err(ParquetError::General(format!(
            "the column `{name}` is nested"
        )));
    }
    let meaning = Meaning::of(&descriptor);
    let mut row = 0;
    let mut next = |value: Value<'_>| {
        put(value, row);
        row += 1;
    };
    for group in columns.metadata.row_groups() {
        let optional = descriptor.max_def_level() == 1;
        let rows = usize::try_from(group.num_rows()).unwrap_or(usize::MAX);
        let Some(column) = group.columns().get(place) else {
            let name = descriptor.path().string();
            return Err(ParquetError::General(format!(
                "the column `{name}` is not in every row group"
            )));
        };
        let pages = pages(&columns.file, columns.bytes, column, rows)?;
        match get_column_reader(Arc::clone(&descriptor), pages) {
            ColumnReader::BoolColumnReader(r) => {
                batches(r, optional, &mut next, |v| Value::Flag(*v))
            }
            ColumnReader::Int32ColumnReader(r) => {
                batches(r, optional, &mut next, |v| meaning.of_whole(i64::from(*v)))
            }
            ColumnReader::Int64ColumnReader(r) => {
                batches(r, optional, &mut next, |v| meaning.of_whole(*v))
            }
            ColumnReader::Int96ColumnReader(r) => batches(r, optional, &mut next, of_int96),
            ColumnReader::FloatColumnReader(r) => {
                batches(r, optional, &mut next, |v| Value::Double(f64::from(*v)))
            }
            ColumnReader::DoubleColumnReader(r) => {
                batches(r, optional, &mut next, |v| Value::Double(*v))
            }
            ColumnReader::ByteArrayColumnReader(r) => {
                batches(r, optional, &mut next, |v| meaning.of_bytes(v.as_bytes()))
            }
            ColumnReader::FixedLenByteArrayColumnReader(r) => {
                batches(r, optional, &mut next, |v| meaning.of_bytes(v.as_bytes()))
            }
        }?;
    }
    Ok(())
}

fn batches<T: DataType>(
    mut reader: ColumnReaderImpl<T>,
    optional: bool,
    next: &mut impl FnMut(Value<'_>),
    read: impl for<'a> Fn(&'a T::T) -> Value<'a>,
) -> Result<(), ParquetError>
where
    ColumnReaderImpl<T>: Sized,
{
    let mut values = Vec::with_capacity(BATCH);
    let mut levels = Vec::with_capacity(BATCH);
    loop {
        values.clear();
        levels.clear();
        let given = optional.then_some(&mut levels);
        let (records, _, _) = reader.read_records(BATCH, given, None, &mut values)?;
        if records == 0 {
            return Ok(());
        }
        let mut values = values.iter();
        for record in 0..records {
            let is_there = !optional || levels.get(record) == Some(&1);
            let value = if is_there { values.next() } else { None };
            next(value.map_or(Value::Nothing, &read));
        }
    }
}

/// What the numbers of a column stand for.
#[derive(Clone, Copy)]
enum Meaning {
    Plain,
    Decimal(u32),
    Day,
    /// Instants; so many of the unit make a microsecond, or the other way round.
    Moment {
        times: i64,
        over: i64,
    },
}

impl Meaning {
    fn of(column: &ColumnDescriptor) -> Self {
        let scale = u32::try_from(column.type_scale()).unwrap_or(0);
        match column.logical_type_ref() {
            Some(LogicalType::Decimal(_)) => return Self::Decimal(scale),
            Some(LogicalType::Date) => return Self::Day,
            Some(LogicalType::Timestamp(stamp)) => {
                return match stamp.unit {
                    TimeUnit::MILLIS => Self::Moment {
                        times: 1000,
                        over: 1,
                    },
                    TimeUnit::MICROS => Self::Moment { times: 1, over: 1 },
                    TimeUnit::NANOS => Self::Moment {
                        times: 1,
                        over: 1000,
                    },
                };
            }
            _ => {}
        }
        match column.converted_type() {
            ConvertedType::DECIMAL => Self::Decimal(scale),
            ConvertedType::DATE => Self::Day,
            ConvertedType::TIMESTAMP_MILLIS => Self::Moment {
                times: 1000,
                over: 1,
            },
            ConvertedType::TIMESTAMP_MICROS => Self::Moment { times: 1, over: 1 },
            _ => Self::Plain,
        }
    }

    fn of_whole(self, whole: i64) -> Value<'static> {
        match self {
            Self::Plain => Value::Whole(whole),
            Self::Decimal(scale) => Value::Decimal(i128::from(whole), scale),
            // A date outside all calendars is shown as the number that it is.
            Self::Day => epoch_day(whole).map_or(Value::Whole(whole), Value::Day),
            Self::Moment { times, over } => whole
                .checked_mul(times)
                .and_then(|micros| Timestamp::from_micros(micros.div_euclid(over)).ok())
                .map_or(Value::Whole(whole), Value::Moment),
        }
    }

    fn of_bytes(self, bytes: &[u8]) -> Value<'_> {
        let Self::Decimal(scale) = self else {
            return Value::Text(bytes);
        };
        if bytes.is_empty() || bytes.len() > 16 {
            return Value::Text(bytes);
        }
        // Two's complement, the first byte the highest.
        let sign = if bytes.first().is_some_and(|byte| *byte >= 0x80) {
            -1
        } else {
            0
        };
        let digits = bytes
            .iter()
            .fold(sign, |number: i128, byte| (number << 8) | i128::from(*byte));
        Value::Decimal(digits, scale)
    }
}

/// The instants of older writers: nanoseconds of the day, and the Julian day.
fn of_int96(value: &Int96) -> Value<'_> {
    const JULIAN_1970: i64 = 2_440_588;
    let [low, high, day] = match value.data() {
        [low, high, day] => [i64::from(*low), i64::from(*high), i64::from(*day)],
        _ => return Value::Nothing,
    };
    let micros = ((high << 32) | low) / 1000;
    (day - JULIAN_1970)
        .checked_mul(86_400_000_000)
        .and_then(|start| start.checked_add(micros))
        .and_then(|micros| Timestamp::from_micros(micros).ok())
        .map_or(Value::Whole(day), Value::Moment)
}
