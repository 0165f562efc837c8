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
        Method("plant.open", serializer<OpenPlant>(), serializer<PlantStatus>()) {
            PlantOperations.open(it.address, it.scope, it.requiresPolicy, it.host)
        },
        Method("plant.status", serializer<ShowStatus>(), serializer<PlantStatus>()) {
            PlantOperations.status()
        },
        Method("plant.rebuild", serializer<RebuildRows>(), serializer<Rebuilt>()) {
            PlantOperations.rebuild()
        },
        Method("plant.compare_rows", serializer<CompareRows>(), serializer<RowComparison>()) {
            PlantOperations.compareRows()
        },
        Method("plant.backup", serializer<BackupPlant>(), serializer<BackupMade>()) {
            PlantOperations.backup(it.path)
        },
        Method("record.open", serializer<OpenRecord>(), serializer<Done>()) {
            RecordOperations.open(
                it.record,
                it.kind,
                it.fields,
                it.command,
                it.critical,
                it.draft,
                it.retainUntil,
            )
        },
        Method("record.issue", serializer<IssueRecord>(), serializer<Done>()) {
            RecordOperations.issue(it.record, it.command)
        },
        Method("record.change", serializer<ChangeRecord>(), serializer<Done>()) {
            RecordOperations.change(it.record, it.changes, it.command)
        },
        Method("record.confirm", serializer<ConfirmRecord>(), serializer<Done>()) {
            RecordOperations.confirm(it.record, it.fields, it.command)
        },
        Method("record.complete", serializer<CompleteRecord>(), serializer<Done>()) {
            RecordOperations.complete(it.record, it.command)
        },
        Method("record.reopen", serializer<ReopenRecord>(), serializer<Done>()) {
            RecordOperations.reopen(it.record, it.command)
        },
        Method("record.retain", serializer<RetainRecord>(), serializer<Done>()) {
            RecordOperations.retain(it.record, it.until, it.command)
        },
        Method("record.void", serializer<VoidRecord>(), serializer<Done>()) {
            RecordOperations.void(it.record, it.command)
        },
        Method("journal.read", serializer<ReadEvents>(), serializer<EventPage>()) {
            JournalOperations.read(
                it.after,
                it.limit,
                it.waitMs,
                it.kinds,
                it.streams,
                it.withLines,
            )
        },
        Method("journal.stream", serializer<ReadStream>(), serializer<StreamEvents>()) {
            JournalOperations.stream(it.stream, it.afterVersion, it.limit, it.withLines)
        },
        Method("journal.export", serializer<ExportJournal>(), serializer<Exported>()) {
            JournalOperations.export(it.path, it.after)
        },
        Method("journal.import", serializer<ImportJournal>(), serializer<ImportedJournal>()) {
            JournalOperations.import(it.path)
        },
        Method("audit.verify", serializer<VerifyJournal>(), serializer<AuditReport>()) {
            AuditOperations.verify(it.checkpoints, it.keys)
        },
        Method("audit.checkpoint", serializer<MakeCheckpoint>(), serializer<JournalCheckpoint>()) {
            AuditOperations.checkpoint()
        },
        Method("audit.prove", serializer<ProveEvent>(), serializer<EventProof>()) {
            AuditOperations.prove(it.position, it.size)
        },
        Method("audit.prove_growth", serializer<ProveJournalGrowth>(), serializer<GrowthProof>()) {
            AuditOperations.proveGrowth(it.from, it.to)
        },
        Method("audit.refusals", serializer<ListRefusals>(), serializer<RefusalList>()) {
            AuditOperations.refusals(it.actor, it.afterVersion)
        },
        Method("audit.canonicalize", serializer<Canonicalize>(), serializer<Canonical>()) {
            AuditOperations.canonicalize(it.text)
        },
        Method("audit.tree", serializer<HashTree>(), serializer<TreeRoot>()) {
            AuditOperations.tree(it.entries, it.entriesHex, it.leaves)
        },
        Method(
            "audit.prove_inclusion",
            serializer<ProveInclusion>(),
            serializer<InclusionProof>(),
        ) {
            AuditOperations.proveInclusion(it.leaves, it.index)
        },
        Method(
            "audit.prove_consistency",
            serializer<ProveGrowth>(),
            serializer<ConsistencyProof>(),
        ) {
            AuditOperations.proveConsistency(it.leaves, it.from)
        },
        Method("audit.verify_inclusion", serializer<VerifyInclusion>(), serializer<Verified>()) {
            AuditOperations.verifyInclusion(it.proof, it.leaf, it.root)
        },
        Method("audit.verify_consistency", serializer<VerifyGrowth>(), serializer<Verified>()) {
            AuditOperations.verifyConsistency(it.proof, it.fromRoot, it.toRoot)
        },
        Method(
            "audit.sign_checkpoint",
            serializer<SignCheckpoint>(),
            serializer<SignedCheckpoint>(),
        ) {
            AuditOperations.signCheckpoint(it.origin, it.size, it.root, it.seedHex, it.keyName)
        },
        Method(
            "audit.verify_checkpoint",
            serializer<VerifyCheckpoint>(),
            serializer<CheckpointCheck>(),
        ) {
            AuditOperations.verifyCheckpoint(it.note, it.keys)
        },
        Method("audit.verify_proof", serializer<VerifyProofFile>(), serializer<CheckpointCheck>()) {
            AuditOperations.verifyProof(it.proof, it.entry, it.keys)
        },
        Method("audit.verify_lines", serializer<VerifyLines>(), serializer<AuditReport>()) {
            AuditOperations.verifyLines(it.lines, it.checkpoints, it.keys)
        },
        Method("audit.verify_chain", serializer<VerifyChain>(), serializer<ChainReport>()) {
            AuditOperations.verifyChain(it.entries)
        },
        Method("audit.sign", serializer<SignMessage>(), serializer<Ed25519Signature>()) {
            AuditOperations.sign(it.messageHex, it.seedHex)
        },
        Method("audit.verify_signature", serializer<VerifySignature>(), serializer<Verified>()) {
            AuditOperations.verifySignature(it.messageHex, it.signatureHex, it.publicKeyHex)
        },
    )
