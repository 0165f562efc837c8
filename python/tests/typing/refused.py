"""What the type checker must refuse; each comment names the kind of its error."""

import datetime as dt
from decimal import Decimal

import lineside
from lineside import Calendar, Item, Quantity, Shift, WeeklyDays

three = Quantity(Decimal(3), "dozen")
answer = lineside.quantity.convert(three, to="pcs")
monday = WeeklyDays(["mon"])
never = Calendar("UTC", [])
plant = lineside.open("memory:")
command = lineside.command("jane.doe")
lineside.quantity.convert(three)  # call-arg
lineside.quantity.convert(three, "pcs")  # call-arg
lineside.quantity.convert(three, to=5)  # arg-type
lineside.quantity.convert(three, to="pcs", rounding="upwards")  # arg-type
lineside.quantity.convert(three, to="pcs", increment=0.1)  # arg-type
lineside.quantity.convert({"value": "3", "unit": "dozen"}, to="pcs")  # arg-type
print(answer.quantity.valeu)  # attr-defined
answer.factor = "3"  # misc
Quantity(3.5, "kg")  # arg-type
Quantity("3", "kg")  # arg-type
three.value = Decimal(4)  # misc
lineside.spc.individuals(5)  # arg-type
lineside.spc.individuals("1, 2")  # arg-type
lineside.spc.individuals([1.0, None])  # list-item
lineside.spc.individuals([1.0], rules="nelsen")  # arg-type
lineside.spc.individuals([1.0], progress=print)  # call-arg
WeeklyDays(["monday"])  # list-item
Shift("day", monday, start="08:00", end=dt.time(16))  # arg-type
lineside.calendar.shifts(never, start=dt.date.min, end=dt.date.max)  # arg-type
lineside.Column([1.0])["0"]  # call-overload
lineside.spc.paretto([1.0])  # attr-defined
Item("BOLT", "Bolt", kind="part", unit="pcs", tracking="lots")  # arg-type
Item("BOLT", "Bolt", kind="part", unit="pcs", increment=0.5)  # arg-type
plant.order.report("WO-1", step=10, out=5, command=command)  # arg-type
plant.order.release("WO-1")  # call-arg
plant.stock.adjust("BOLT", site="MUC", quantity=Decimal(1), reason="found")  # call-arg
print(plant.order.get("WO-1").quantity_done)  # attr-defined
