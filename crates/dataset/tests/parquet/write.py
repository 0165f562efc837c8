"""Writes one table with the tools that data teams use, for the tests of the reader.

Run it with pyarrow, polars and pandas at hand; the files beside it came of pyarrow 26.0.1,
polars 2.1.0 and pandas 3.1.1. `parts.csv` says what every one of them holds.
"""

from pathlib import Path

import pandas
import polars
import pyarrow
import pyarrow.csv
import pyarrow.parquet

HERE = Path(__file__).parent
ROWS = 600


def table() -> pyarrow.Table:
    rows = range(1, ROWS + 1)
    return pyarrow.table(
        {
            "id": pyarrow.array(rows, pyarrow.int64()),
            "part_number": [f"PRT-{row:05}" for row in rows],
            "description": [
                None if row % 7 == 0 else f"Bracket {row % 40}, zinc plated" for row in rows
            ],
            "base_uom": ["kg" if row % 5 == 0 else "each" for row in rows],
            "unit_cost": [(row * 37 % 10_000) / 100 for row in rows],
        }
    )


def main() -> None:
    parts = table()
    pyarrow.csv.write_csv(parts, HERE / "parts.csv")

    def pyarrow_file(name: str, **options: object) -> None:
        pyarrow.parquet.write_table(parts, HERE / f"{name}.parquet", **options)

    pyarrow_file("pyarrow_snappy")
    pyarrow_file("pyarrow_zstd", compression="zstd")
    pyarrow_file("pyarrow_gzip", compression="gzip")
    pyarrow_file("pyarrow_none", compression="none")
    pyarrow_file("pyarrow_lz4", compression="lz4")
    # Second-version pages keep their levels unpacked; small ones, several groups, no dictionary.
    pyarrow_file(
        "pyarrow_zstd_v2",
        compression="zstd",
        data_page_version="2.0",
        data_page_size=2048,
        row_group_size=250,
        use_dictionary=False,
    )
    pyarrow_file("pyarrow_gzip_v2", compression="gzip", data_page_version="2.0")
    polars.from_arrow(parts).write_parquet(HERE / "polars_zstd.parquet")
    polars.from_arrow(parts).write_parquet(HERE / "polars_gzip.parquet", compression="gzip")
    pandas_frame = parts.to_pandas()
    pandas_frame.to_parquet(HERE / "pandas_snappy.parquet")
    pandas_frame.to_parquet(HERE / "pandas_zstd.parquet", compression="zstd")


if __name__ == "__main__":
    main()
