// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlinx.serialization.serializer

/** Every method with its types. */
internal val METHODS: List<Method<*, *>> =
    listOf(
        Method("quantity.convert", serializer<Convert>(), serializer<Converted>()) {
            QuantityOperations.convert(
                it.quantity,
                it.to,
                it.equivalences,
                it.increment,
                it.rounding,
            )
        },
        Method(
            "calendar.working_time",
            serializer<MeasureWorkingTime>(),
            serializer<WorkingTimeAnswer>(),
        ) {
            CalendarOperations.workingTime(it.calendar, it.start, it.end)
        },
        Method(
            "calendar.add_working_time",
            serializer<AddWorkingTime>(),
            serializer<WorkingTimeEnd>(),
        ) {
            CalendarOperations.addWorkingTime(it.calendar, it.start, it.working, it.direction)
        },
        Method("calendar.shifts", serializer<ListShifts>(), serializer<ShiftList>()) {
            CalendarOperations.shifts(it.calendar, it.start, it.end)
        },
        Method("spc.individuals", serializer<Individuals>(), serializer<IndividualsChart>()) {
            SpcOperations.individuals(
                it.values,
                it.rules,
                it.sigma,
                it.span,
                it.limits,
                it.withRanges,
            )
        },
    )
