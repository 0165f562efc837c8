//! Tables as Parquet: one typed column each.

use super::unreachable;
use crate::column::Cells;
use crate::error::DataSetError;
use crate::table::Rows;
use crate::value::{Kind, Value};
use crate::write_text;
use chrono::NaiveDate;
use lineside_kernel::Watch;
use parquet::basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{
    SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter,
};
use parquet::schema::types::Type;
use std::fs::File;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// So many rows lie together; readers hold one such group at a time.
const GROUP: usize = 1 << 18;

pub(crate) fn write(
    rows: &dyn Rows,
    path: &Path,
    (done, total): (u64, u64),
    watch: &dyn Watch,
) -> Result<(), DataSetError> {
    let failed = |error: ParquetError| unreachable(path, error);
    let columns = rows.columns();
    let mut fields = vec![field("id", Kind::Whole, Repetition::REQUIRED).map_err(failed)?];
    for (spec, column) in &columns {
        fields.push(field(spec.name, kind(*column), Repetition::OPTIONAL).map_err(failed)?);
    }
    let schema = Type::group_type_builder("schema")
        .with_fields(fields)
        .build()
        .map_err(failed)?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let file = File::create(path).map_err(|error| unreachable(path, error))?;
    let mut writer =
        SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
    let count = rows.count();
    for start in (0..count.max(1)).step_by(GROUP) {
        watch.check(done + u64::try_from(start).unwrap_or(0), total)?;
        let range = start..(start + GROUP).min(count);
        let mut group = writer.next_row_group().map_err(failed)?;
        next(&mut group, |column| ids(column, range.clone())).map_err(failed)?;
        for (_, column) in &columns {
            next(&mut group, |writer| cells(writer, *column, range.clone())).map_err(failed)?;
        }
        group.close().map_err(failed)?;
    }
    writer.close().map_err(failed)?;
    Ok(())
}

/// References to rows that are not there can only be written as text.
fn kind(column: &dyn Cells) -> Kind {
    let has_strangers = column.as_refs().is_some_and(crate::Refs::has_strangers);
    if has_strangers {
        Kind::Text
    } else {
        column.kind()
    }
}

fn field(name: &str, kind: Kind, repetition: Repetition) -> Result<Arc<Type>, ParquetError> {
    let (physical, logical) = match kind {
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Whole => (Physical::INT64, None),
        Kind::Hundredths => (Physical::INT64, Some(LogicalType::decimal(2, 18))),
        Kind::Flag => (Physical::BOOLEAN, None),
        Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Moment => (
            Physical::INT64,
            Some(LogicalType::timestamp(true, TimeUnit::MICROS)),
        ),
    };
    let mut builder = Type::primitive_type_builder(name, physical)
        .with_repetition(repetition)
        .with_logical_type(logical);
    if kind == Kind::Hundredths {
        builder = builder.with_precision(18).with_scale(2);
    }
    builder.build().map(Arc::new)
}

fn next(
    group: &mut SerializedRowGroupWriter<'_, File>,
    write: impl FnOnce(&mut SerializedColumnWriter<'_>) -> Result<(), ParquetError>,
) -> Result<(), ParquetError> {
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General(
            "the file has too few columns".to_owned(),
        ));
    };
    write(&mut column)?;
    column.close()
}

fn ids(column: &mut SerializedColumnWriter<'_>, rows: Range<usize>) -> Result<(), ParquetError> {
    let ids: Vec<i64> = rows.filter_map(|row| i64::try_from(row + 1).ok()).collect();
    column.typed::<Int64Type>().write_batch(&ids, None, None)?;
    Ok(())
}

fn cells(
    writer: &mut SerializedColumnWriter<'_>,
    column: &dyn Cells,
    rows: Range<usize>,
) -> Result<(), ParquetError> {
    match kind(column) {
        Kind::Text => typed::<ByteArrayType>(writer, column, rows, |value| {
            let mut text = Vec::new();
            write_text::value(&mut text, value);
            Some(ByteArray::from(text))
        }),
        Kind::Whole => typed::<Int64Type>(writer, column, rows, |value| match value {
            Value::Whole(whole) => Some(whole),
            _ => None,
        }),
        Kind::Hundredths => typed::<Int64Type>(writer, column, rows, |value| match value {
            Value::Decimal(digits, _) => i64::try_from(digits).ok(),
            _ => None,
        }),
        Kind::Flag => typed::<BoolType>(writer, column, rows, |value| match value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }),
        Kind::Day => typed::<Int32Type>(writer, column, rows, |value| match value {
            Value::Day(day) => Some(NaiveDate::from(day).to_epoch_days()),
            _ => None,
        }),
        Kind::Moment => typed::<Int64Type>(writer, column, rows, |value| match value {
            Value::Moment(moment) => Some(moment.as_micros()),
            _ => None,
        }),
    }
}

fn typed<T: DataType>(
    writer: &mut SerializedColumnWriter<'_>,
    column: &dyn Cells,
    rows: Range<usize>,
    read: impl Fn(Value<'_>) -> Option<T::T>,
) -> Result<(), ParquetError> {
    let mut values = Vec::with_capacity(rows.len());
    let mut levels = Vec::with_capacity(rows.len());
    for row in rows {
        let value = column.show(row);
        let cell = if value == Value::Nothing {
            None
        } else {
            read(value)
        };
        levels.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    writer
        .typed::<T>()
        .write_batch(&values, Some(&levels), None)?;
    Ok(())
}
