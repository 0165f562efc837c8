// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

import kotlinx.serialization.serializer

/** Every method that needs no plant, with its types. */
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
                it.ownRules,
                it.afterSignal,
                it.zones,
                it.withEpisodes,
                it.nsigma,
                it.missing,
                it.phaseStarts,
                it.phaseLabels,
                it.baseline,
                it.exclude,
                it.lines,
                it.spec,
            )
        },
        Method("spc.xbar", serializer<Xbar>(), serializer<ControlChart>()) {
            SpcOperations.xbar(
                it.values,
                it.size,
                it.sizes,
                it.groups,
                it.spread,
                it.sigma,
                it.limits,
                it.rules,
                it.ownRules,
                it.afterSignal,
                it.zones,
                it.withEpisodes,
                it.nsigma,
                it.missing,
                it.phaseStarts,
                it.phaseLabels,
                it.baseline,
                it.exclude,
                it.lines,
                it.spec,
            )
        },
        Method("spc.attributes", serializer<Attributes>(), serializer<ControlChart>()) {
            SpcOperations.attributes(
                it.chart,
                it.counts,
                it.size,
                it.sizes,
                it.center,
                it.rules,
                it.ownRules,
                it.afterSignal,
                it.zones,
                it.withEpisodes,
                it.nsigma,
                it.missing,
                it.phaseStarts,
                it.phaseLabels,
                it.baseline,
                it.exclude,
                it.lines,
            )
        },
        Method("spc.cases_between", serializer<CasesBetween>(), serializer<ControlChart>()) {
            SpcOperations.casesBetween(
                it.values,
                it.method,
                it.minimum,
                it.center,
                it.rules,
                it.ownRules,
                it.afterSignal,
                it.zones,
                it.withEpisodes,
                it.nsigma,
                it.missing,
                it.phaseStarts,
                it.phaseLabels,
                it.baseline,
                it.exclude,
                it.lines,
            )
        },
        Method("spc.times_between", serializer<TimesBetween>(), serializer<ControlChart>()) {
            SpcOperations.timesBetween(
                it.values,
                it.method,
                it.rules,
                it.ownRules,
                it.afterSignal,
                it.zones,
                it.withEpisodes,
                it.nsigma,
                it.missing,
                it.phaseStarts,
                it.phaseLabels,
                it.baseline,
                it.exclude,
                it.lines,
            )
        },
        Method("spc.precontrol", serializer<Precontrol>(), serializer<PrecontrolRun>()) {
            SpcOperations.precontrol(
                it.values,
                it.spec,
                it.target,
                it.releaseAfter,
                it.state,
                it.missing,
            )
        },
        Method("spc.alert_action", serializer<AlertAction>(), serializer<AlertActionCheck>()) {
            SpcOperations.alertAction(
                it.values,
                it.method,
                it.side,
                it.baseline,
                it.exclude,
                it.missing,
            )
        },
        Method("spc.monitor", serializer<MonitorValues>(), serializer<Monitored>()) {
            SpcOperations.monitor(
                it.limits,
                it.values,
                it.rules,
                it.ownRules,
                it.scope,
                it.afterSignal,
                it.missing,
                it.zones,
                it.state,
            )
        },
        Method("spc.cusum", serializer<Cusum>(), serializer<CusumChart>()) {
            SpcOperations.cusum(
                it.values,
                it.size,
                it.sizes,
                it.groups,
                it.means,
                it.target,
                it.sigma,
                it.movingRange,
                it.subgroupSigma,
                it.baseline,
                it.phaseStarts,
                it.unit,
                it.k,
                it.h,
                it.headStart,
                it.watched,
                it.afterSignal,
                it.missing,
            )
        },
        Method("spc.continue_cusum", serializer<CusumContinuation>(), serializer<CusumChart>()) {
            SpcOperations.continueCusum(it.monitor, it.values, it.size, it.sizes, it.means)
        },
        Method("spc.ewma", serializer<Ewma>(), serializer<EwmaChart>()) {
            SpcOperations.ewma(
                it.values,
                it.size,
                it.sizes,
                it.groups,
                it.means,
                it.target,
                it.sigma,
                it.movingRange,
                it.subgroupSigma,
                it.baseline,
                it.phaseStarts,
                it.lambda,
                it.limit,
                it.limits,
                it.fastStart,
                it.start,
                it.watched,
                it.afterSignal,
                it.missing,
            )
        },
        Method("spc.continue_ewma", serializer<EwmaContinuation>(), serializer<EwmaChart>()) {
            SpcOperations.continueEwma(it.monitor, it.values, it.size, it.sizes, it.means)
        },
        Method("spc.hotelling", serializer<Hotelling>(), serializer<HotellingChart>()) {
            SpcOperations.hotelling(
                it.values,
                it.variables,
                it.size,
                it.alpha,
                it.limit,
                it.mean,
                it.covariance,
                it.baseline,
                it.missing,
            )
        },
        Method("spc.mewma", serializer<Mewma>(), serializer<MewmaChart>()) {
            SpcOperations.mewma(
                it.values,
                it.variables,
                it.size,
                it.lambda,
                it.limit,
                it.arl,
                it.limits,
                it.mean,
                it.covariance,
                it.baseline,
                it.afterSignal,
                it.missing,
            )
        },
        Method("spc.continue_mewma", serializer<MewmaContinuation>(), serializer<MewmaChart>()) {
            SpcOperations.continueMewma(it.snapshot, it.values)
        },
        Method("spc.draw", serializer<DrawChart>(), serializer<ChartPicture>()) {
            SpcOperations.draw(it.source, it.title, it.format, it.width, it.height)
        },
        Method("spc.constants", serializer<LookUpConstants>(), serializer<ConstantsTable>()) {
            SpcOperations.constants(it.size)
        },
        Method("spc.rules", serializer<ListRules>(), serializer<ListedRules>()) {
            SpcOperations.rules(it.rules)
        },
        Method(
            "run_length.rules",
            serializer<RuleSetRunLength>(),
            serializer<RuleSetRunLengths>(),
        ) {
            RunLengthOperations.rules(
                it.rules,
                it.ownRules,
                it.limit,
                it.shifts,
                it.perRule,
                it.simulations,
                it.seed,
            )
        },
        Method("run_length.shewhart", serializer<ShewhartRunLength>(), serializer<RunLengths>()) {
            RunLengthOperations.shewhart(it.limit, it.size, it.shifts, it.watched)
        },
        Method("run_length.cusum", serializer<CusumRunLength>(), serializer<RunLengths>()) {
            RunLengthOperations.cusum(it.k, it.h, it.headStart, it.shifts, it.watched, it.shiftTime)
        },
        Method("run_length.ewma", serializer<EwmaRunLength>(), serializer<RunLengths>()) {
            RunLengthOperations.ewma(
                it.lambda,
                it.limit,
                it.limits,
                it.fastStart,
                it.start,
                it.shifts,
                it.watched,
                it.barrier,
                it.shiftTime,
            )
        },
        Method("run_length.hotelling", serializer<HotellingRunLength>(), serializer<RunLengths>()) {
            RunLengthOperations.hotelling(it.variables, it.limit, it.size, it.shifts)
        },
        Method("run_length.mewma", serializer<MewmaRunLength>(), serializer<RunLengths>()) {
            RunLengthOperations.mewma(it.variables, it.limit, it.lambda, it.shifts)
        },
        Method(
            "chart_design.shewhart",
            serializer<ShewhartDesign>(),
            serializer<DesignedShewhart>(),
        ) {
            ChartDesignOperations.shewhart(it.arl, it.size, it.shifts, it.watched)
        },
        Method("chart_design.cusum", serializer<CusumDesign>(), serializer<DesignedCusum>()) {
            ChartDesignOperations.cusum(
                it.arl,
                it.k,
                it.shift,
                it.headStartShare,
                it.shifts,
                it.watched,
            )
        },
        Method("chart_design.ewma", serializer<EwmaDesign>(), serializer<DesignedEwma>()) {
            ChartDesignOperations.ewma(
                it.arl,
                it.lambda,
                it.shift,
                it.limits,
                it.fastStart,
                it.shifts,
                it.watched,
                it.barrier,
            )
        },
        Method(
            "chart_design.hotelling",
            serializer<HotellingDesign>(),
            serializer<DesignedHotelling>(),
        ) {
            ChartDesignOperations.hotelling(it.arl, it.variables, it.size, it.shifts)
        },
        Method("chart_design.mewma", serializer<MewmaDesign>(), serializer<DesignedMewma>()) {
            ChartDesignOperations.mewma(it.arl, it.variables, it.lambda, it.shifts)
        },
        Method("capability.study", serializer<CapabilityStudy>(), serializer<CapabilityReport>()) {
            CapabilityOperations.study(
                it.values,
                it.size,
                it.sizes,
                it.lower,
                it.upper,
                it.target,
                it.within,
                it.sigmaWithin,
                it.span,
                it.df,
                it.confidence,
                it.sides,
            )
        },
        Method(
            "capability.summary",
            serializer<CapabilitySummary>(),
            serializer<CapabilityReport>(),
        ) {
            CapabilityOperations.summary(
                it.mean,
                it.sigmaWithin,
                it.sigmaOverall,
                it.count,
                it.withinDf,
                it.lower,
                it.upper,
                it.target,
                it.confidence,
                it.sides,
            )
        },
        Method(
            "capability.non_normal",
            serializer<NonNormalCapability>(),
            serializer<NonNormalReport>(),
        ) {
            CapabilityOperations.nonNormal(
                it.values,
                it.lower,
                it.upper,
                it.fit,
                it.distribution,
                it.method,
            )
        },
        Method("capability.box_cox", serializer<BoxCox>(), serializer<BoxCoxReport>()) {
            CapabilityOperations.boxCox(
                it.values,
                it.size,
                it.lower,
                it.upper,
                it.target,
                it.lambda,
                it.rounding,
                it.confidence,
            )
        },
        Method(
            "capability.normality",
            serializer<NormalityCheck>(),
            serializer<NormalityReport>(),
        ) {
            CapabilityOperations.normality(it.values)
        },
        Method(
            "capability.tolerance_interval",
            serializer<ToleranceInterval>(),
            serializer<ToleranceReport>(),
        ) {
            CapabilityOperations.toleranceInterval(
                it.values,
                it.mean,
                it.sigma,
                it.count,
                it.coverage,
                it.confidence,
                it.sides,
                it.method,
            )
        },
        Method("capability.defects", serializer<DefectRate>(), serializer<DefectReport>()) {
            CapabilityOperations.defects(it.defects, it.units, it.opportunities, it.shift)
        },
        Method(
            "capability.sigma_level",
            serializer<SigmaConversion>(),
            serializer<SigmaConversionReport>(),
        ) {
            CapabilityOperations.sigmaLevel(it.levels, it.dpmo, it.shift)
        },
        Method("capability.step_yield", serializer<StepYield>(), serializer<StepYieldReport>()) {
            CapabilityOperations.stepYield(it.unitsIn, it.scrapped, it.reworked)
        },
        Method(
            "capability.rolled_yield",
            serializer<RolledYield>(),
            serializer<RolledYieldReport>(),
        ) {
            CapabilityOperations.rolledYield(it.firstPassYields)
        },
        Method("msa.crossed_gage", serializer<CrossedGage>(), serializer<CrossedGageStudy>()) {
            MsaOperations.crossedGage(
                it.values,
                it.arrangement,
                it.interaction,
                it.alphaToPool,
                it.studyMultiplier,
                it.tolerance,
                it.processSigma,
                it.categoryFactor,
                it.confidence,
            )
        },
        Method(
            "msa.average_range_gage",
            serializer<AverageRangeGage>(),
            serializer<AverageRangeGageStudy>(),
        ) {
            MsaOperations.averageRangeGage(
                it.values,
                it.arrangement,
                it.constants,
                it.studyMultiplier,
                it.tolerance,
                it.processSigma,
                it.categoryFactor,
            )
        },
        Method("msa.nested_gage", serializer<NestedGage>(), serializer<NestedGageStudy>()) {
            MsaOperations.nestedGage(
                it.values,
                it.arrangement,
                it.studyMultiplier,
                it.tolerance,
                it.processSigma,
                it.categoryFactor,
                it.confidence,
            )
        },
        Method("msa.type_one_gage", serializer<TypeOneGage>(), serializer<TypeOneGageStudy>()) {
            MsaOperations.typeOneGage(
                it.values,
                it.reference,
                it.tolerance,
                it.tolerancePercent,
                it.studyMultiplier,
                it.resolution,
                it.confidence,
            )
        },
        Method("msa.linearity", serializer<GageLinearity>(), serializer<GageLinearityStudy>()) {
            MsaOperations.linearity(it.values, it.references, it.processVariation, it.confidence)
        },
        Method(
            "msa.attribute_agreement",
            serializer<AttributeAgreement>(),
            serializer<AttributeAgreementStudy>(),
        ) {
            MsaOperations.attributeAgreement(
                it.ratings,
                it.arrangement,
                it.categories,
                it.ordinal,
                it.standards,
                it.rejecting,
                it.confidence,
            )
        },
        Method("msa.cohen_kappa", serializer<CohenKappa>(), serializer<CohenAgreement>()) {
            MsaOperations.cohenKappa(it.ratings, it.weights, it.confidence)
        },
        Method("msa.fleiss_kappa", serializer<FleissKappa>(), serializer<FleissAgreement>()) {
            MsaOperations.fleissKappa(it.counts, it.categories)
        },
        Method(
            "msa.kendall_concordance",
            serializer<KendallConcordance>(),
            serializer<Concordance>(),
        ) {
            MsaOperations.kendallConcordance(it.ratings)
        },
        Method(
            "sampling.standard_plan",
            serializer<StandardPlanLookup>(),
            serializer<StandardPlan>(),
        ) {
            SamplingOperations.standardPlan(
                it.lotSize,
                it.aql,
                it.level,
                it.severity,
                it.sampling,
                it.standard,
                it.codeLetter,
            )
        },
        Method(
            "sampling.follow_switching",
            serializer<SwitchingRules>(),
            serializer<SwitchHistory>(),
        ) {
            SamplingOperations.followSwitching(
                it.lots,
                it.state,
                it.standard,
                it.reducedApproved,
                it.limitNumber,
                it.discontinuation,
            )
        },
        Method("sampling.decide", serializer<LotTally>(), serializer<LotDecision>()) {
            SamplingOperations.decide(it.stages, it.found)
        },
        Method(
            "sampling.characteristic",
            serializer<SamplingCharacteristic>(),
            serializer<SamplingCurve>(),
        ) {
            SamplingOperations.characteristic(
                it.stages,
                it.fractions,
                it.distribution,
                it.lotSize,
                it.curtailment,
            )
        },
        Method(
            "sampling.find_plan",
            serializer<AttributePlanSearch>(),
            serializer<AttributePlan>(),
        ) {
            SamplingOperations.findPlan(it.producer, it.consumer, it.distribution, it.lotSize)
        },
        Method(
            "sampling.find_variables_plan",
            serializer<VariablesPlanSearch>(),
            serializer<VariablesPlan>(),
        ) {
            SamplingOperations.findVariablesPlan(it.producer, it.consumer, it.sigma, it.anchor)
        },
        Method(
            "sampling.variables_characteristic",
            serializer<VariablesCharacteristic>(),
            serializer<VariablesCurve>(),
        ) {
            SamplingOperations.variablesCharacteristic(it.size, it.k, it.fractions, it.sigma)
        },
        Method(
            "sampling.decide_variables",
            serializer<VariablesLot>(),
            serializer<VariablesDecision>(),
        ) {
            SamplingOperations.decideVariables(
                it.values,
                it.criterion,
                it.lower,
                it.upper,
                it.knownSigma,
            )
        },
        Method("aps.solve", serializer<SolveModel>(), serializer<SolvedSchedule>()) {
            ApsOperations.solve(it.model, it.time, it.epochs, it.seed, it.threads, it.start)
        },
        Method("aps.dispatch", serializer<DispatchModel>(), serializer<DispatchedSchedule>()) {
            ApsOperations.dispatch(it.model, it.rule)
        },
        Method("aps.evaluate", serializer<EvaluateSchedule>(), serializer<ScheduleEvaluation>()) {
            ApsOperations.evaluate(it.model, it.plan)
        },
        Method("aps.explain", serializer<ExplainSchedule>(), serializer<ScheduleExplanation>()) {
            ApsOperations.explain(it.model, it.plan, it.operations, it.orders)
        },
        Method("aps.measure", serializer<MeasureSchedule>(), serializer<ScheduleIndicators>()) {
            ApsOperations.measure(it.model, it.plan, it.former, it.tolerance, it.safeShare)
        },
        Method(
            "aps.bottlenecks",
            serializer<FindBottlenecks>(),
            serializer<ScheduleBottlenecks>(),
        ) {
            ApsOperations.bottlenecks(it.model, it.plan, it.relief, it.most)
        },
        Method("aps.what_if", serializer<WhatIf>(), serializer<WhatIfAnswer>()) {
            ApsOperations.whatIf(
                it.model,
                it.plan,
                it.changes,
                it.now,
                it.scope,
                it.time,
                it.epochs,
                it.seed,
                it.threads,
            )
        },
        Method("aps.compare", serializer<CompareSchedules>(), serializer<ScheduleComparison>()) {
            ApsOperations.compare(it.model, it.before, it.after, it.modelBefore)
        },
        Method("aps.find_conflict", serializer<FindConflict>(), serializer<ScheduleConflict>()) {
            ApsOperations.findConflict(it.model)
        },
        Method("aps.draw", serializer<DrawSchedule>(), serializer<ChartPicture>()) {
            ApsOperations.draw(it.source, it.title, it.format, it.width)
        },
        Method("aps.solve_table", serializer<SolveTable>(), serializer<SolvedTable>()) {
            ApsOperations.solveTable(it.table, it.time, it.epochs, it.seed, it.threads, it.start)
        },
        Method(
            "aps.read_table",
            serializer<ReadSchedulingTable>(),
            serializer<SchedulingTableRead>(),
        ) {
            ApsOperations.readTable(it.table, it.plan)
        },
        Method("aps.tabulate", serializer<TabulateSchedule>(), serializer<TabulatedSchedule>()) {
            ApsOperations.tabulate(it.model, it.plan)
        },
        Method("aps.generate", serializer<SchedulingCase>(), serializer<SchedulingModel>()) {
            ApsOperations.generate(
                it.orders,
                it.machines,
                it.load,
                it.seed,
                it.operators,
                it.tools,
                it.lags,
                it.cleaning,
                it.batching,
                it.material,
            )
        },
        Method("aps.read_jsplib", serializer<ReadJobShop>(), serializer<SchedulingModel>()) {
            ApsOperations.readJsplib(it.text)
        },
        Method("aps.read_fjsp", serializer<ReadFlexibleJobShop>(), serializer<SchedulingModel>()) {
            ApsOperations.readFjsp(it.text)
        },
        Method("master.draw", serializer<DrawStructure>(), serializer<ChartPicture>()) {
            MasterOperations.draw(it.source, it.title, it.format, it.width)
        },
        Method("stock.draw", serializer<DrawStock>(), serializer<ChartPicture>()) {
            StockOperations.draw(it.source, it.title, it.format, it.width)
        },
        Method("order.draw", serializer<DrawOrder>(), serializer<ChartPicture>()) {
            OrderOperations.draw(it.source, it.title, it.format, it.width)
        },
        Method("graph.draw", serializer<DrawFloor>(), serializer<ChartPicture>()) {
            GraphOperations.draw(it.source, it.title, it.format, it.width)
        },
        Method("data_set.generate", serializer<GenerateDataSet>(), serializer<DataSetGenerated>()) {
            DataSetOperations.generate(it.path, it.seed, it.scale, it.format)
        },
        Method("data_set.check", serializer<CheckDataSet>(), serializer<DataSetCheck>()) {
            DataSetOperations.check(it.path, it.overTolerancePercent, it.acceptsShort, it.limit)
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
        Method("audit.verify_signature", serializer<VerifySignedBytes>(), serializer<Verified>()) {
            AuditOperations.verifySignature(it.messageHex, it.signatureHex, it.publicKeyHex)
        },
    )

/** Every method of a plant, with its types. */
internal val PLANT_METHODS: List<(Plant) -> Method<*, *>> =
    listOf(
        { plant ->
            Method("master.put_site", serializer<PutSite>(), serializer<Done>()) {
                MasterOfPlant(plant).putSite(it.site, it.command)
            }
        },
        { plant ->
            Method("master.put_sites", serializer<PutSites>(), serializer<Done>()) {
                MasterOfPlant(plant).putSites(it.sites, it.command)
            }
        },
        { plant ->
            Method("master.get_site", serializer<GetSite>(), serializer<SiteView>()) {
                MasterOfPlant(plant).getSite(it.site)
            }
        },
        { plant ->
            Method("master.list_sites", serializer<ListSites>(), serializer<SitePage>()) {
                MasterOfPlant(plant).listSites(it.kind, it.active, it.after, it.limit)
            }
        },
        { plant ->
            Method("master.put_work_center", serializer<PutWorkCenter>(), serializer<Done>()) {
                MasterOfPlant(plant).putWorkCenter(it.workCenter, it.command)
            }
        },
        { plant ->
            Method("master.put_work_centers", serializer<PutWorkCenters>(), serializer<Done>()) {
                MasterOfPlant(plant).putWorkCenters(it.workCenters, it.command)
            }
        },
        { plant ->
            Method(
                "master.get_work_center",
                serializer<GetWorkCenter>(),
                serializer<WorkCenterView>(),
            ) {
                MasterOfPlant(plant).getWorkCenter(it.workCenter)
            }
        },
        { plant ->
            Method(
                "master.list_work_centers",
                serializer<ListWorkCenters>(),
                serializer<WorkCenterPage>(),
            ) {
                MasterOfPlant(plant)
                    .listWorkCenters(it.site, it.kind, it.active, it.after, it.limit)
            }
        },
        { plant ->
            Method("master.put_item", serializer<PutItem>(), serializer<Done>()) {
                MasterOfPlant(plant).putItem(it.item, it.command)
            }
        },
        { plant ->
            Method("master.put_items", serializer<PutItems>(), serializer<Done>()) {
                MasterOfPlant(plant).putItems(it.items, it.command)
            }
        },
        { plant ->
            Method("master.get_item", serializer<GetItem>(), serializer<ItemView>()) {
                MasterOfPlant(plant).getItem(it.item)
            }
        },
        { plant ->
            Method("master.list_items", serializer<ListItems>(), serializer<ItemPage>()) {
                MasterOfPlant(plant).listItems(it.kind, it.status, it.after, it.limit)
            }
        },
        { plant ->
            Method("master.draft_bom", serializer<DraftBom>(), serializer<Done>()) {
                MasterOfPlant(plant).draftBom(it.item, it.key, it.lines, it.command, it.priority)
            }
        },
        { plant ->
            Method("master.revise_bom", serializer<ReviseBom>(), serializer<Done>()) {
                MasterOfPlant(plant).reviseBom(it.item, it.key, it.lines, it.command, it.priority)
            }
        },
        { plant ->
            Method("master.release_bom", serializer<ReleaseBom>(), serializer<Done>()) {
                MasterOfPlant(plant).releaseBom(it.item, it.key, it.effective, it.command)
            }
        },
        { plant ->
            Method("master.end_bom", serializer<EndBom>(), serializer<Done>()) {
                MasterOfPlant(plant).endBom(it.item, it.key, it.command, it.to)
            }
        },
        { plant ->
            Method("master.load_boms", serializer<LoadBoms>(), serializer<Done>()) {
                MasterOfPlant(plant).loadBoms(it.boms, it.command)
            }
        },
        { plant ->
            Method("master.get_bom", serializer<GetBom>(), serializer<BomView>()) {
                MasterOfPlant(plant).getBom(it.item, it.on, it.site)
            }
        },
        { plant ->
            Method("master.list_boms", serializer<ListBoms>(), serializer<BomPage>()) {
                MasterOfPlant(plant).listBoms(it.status, it.inCycle, it.after, it.limit)
            }
        },
        { plant ->
            Method("master.draft_routing", serializer<DraftRouting>(), serializer<Done>()) {
                MasterOfPlant(plant)
                    .draftRouting(it.item, it.key, it.steps, it.command, it.priority)
            }
        },
        { plant ->
            Method("master.revise_routing", serializer<ReviseRouting>(), serializer<Done>()) {
                MasterOfPlant(plant)
                    .reviseRouting(it.item, it.key, it.steps, it.command, it.priority)
            }
        },
        { plant ->
            Method("master.release_routing", serializer<ReleaseRouting>(), serializer<Done>()) {
                MasterOfPlant(plant).releaseRouting(it.item, it.key, it.effective, it.command)
            }
        },
        { plant ->
            Method("master.end_routing", serializer<EndRouting>(), serializer<Done>()) {
                MasterOfPlant(plant).endRouting(it.item, it.key, it.command, it.to)
            }
        },
        { plant ->
            Method("master.load_routings", serializer<LoadRoutings>(), serializer<Done>()) {
                MasterOfPlant(plant).loadRoutings(it.routings, it.command)
            }
        },
        { plant ->
            Method("master.get_routing", serializer<GetRouting>(), serializer<RoutingView>()) {
                MasterOfPlant(plant).getRouting(it.item, it.on, it.site)
            }
        },
        { plant ->
            Method("master.list_routings", serializer<ListRoutings>(), serializer<RoutingPage>()) {
                MasterOfPlant(plant).listRoutings(it.status, it.workCenter, it.after, it.limit)
            }
        },
        { plant ->
            Method("master.explode", serializer<ExplodeItem>(), serializer<ItemExplosion>()) {
                MasterOfPlant(plant)
                    .explode(
                        it.item,
                        it.quantity,
                        it.on,
                        it.site,
                        it.alternate,
                        it.levels,
                        it.onHand,
                        it.withOptional,
                    )
            }
        },
        { plant ->
            Method("master.find_costs", serializer<FindItemCosts>(), serializer<ItemCosts>()) {
                MasterOfPlant(plant)
                    .findCosts(
                        it.item,
                        it.quantity,
                        it.on,
                        it.site,
                        it.alternate,
                        it.routing,
                        it.levels,
                        it.withOptional,
                    )
            }
        },
        { plant ->
            Method("master.find_needs", serializer<FindItemNeeds>(), serializer<Needs>()) {
                MasterOfPlant(plant)
                    .findNeeds(
                        it.item,
                        it.quantity,
                        it.on,
                        it.onHand,
                        it.site,
                        it.alternate,
                        it.withOptional,
                    )
            }
        },
        { plant ->
            Method(
                "master.find_producible",
                serializer<FindItemProducible>(),
                serializer<Producible>(),
            ) {
                MasterOfPlant(plant)
                    .findProducible(
                        it.item,
                        it.on,
                        it.onHand,
                        it.site,
                        it.alternate,
                        it.withOptional,
                    )
            }
        },
        { plant ->
            Method("master.find_uses", serializer<FindItemUses>(), serializer<Uses>()) {
                MasterOfPlant(plant).findUses(it.item, it.on, it.site, it.levels)
            }
        },
        { plant ->
            Method(
                "master.list_low_level_codes",
                serializer<ListLowLevelCodes>(),
                serializer<LowLevelCodes>(),
            ) {
                MasterOfPlant(plant).listLowLevelCodes(it.on, it.site)
            }
        },
        { plant ->
            Method("master.find_cycles", serializer<FindCycles>(), serializer<CycleList>()) {
                MasterOfPlant(plant).findCycles()
            }
        },
        { plant ->
            Method("master.find_step_times", serializer<FindStepTimes>(), serializer<StepTimes>()) {
                MasterOfPlant(plant)
                    .findStepTimes(it.item, it.quantity, it.on, it.site, it.alternate, it.step)
            }
        },
        { plant ->
            Method("stock.set_rules", serializer<SetStockRules>(), serializer<Done>()) {
                StockOfPlant(plant).setRules(it.item, it.site, it.rules, it.command)
            }
        },
        { plant ->
            Method("stock.receive", serializer<ReceiveStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .receive(
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.location,
                        it.lot,
                        it.expiresAt,
                        it.status,
                        it.cost,
                        it.unitCost,
                        it.order,
                        it.step,
                        it.line,
                        it.reason,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.issue", serializer<IssueStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .issue(
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.order,
                        it.step,
                        it.line,
                        it.location,
                        it.lot,
                        it.neededAt,
                        it.reason,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.return", serializer<ReturnStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .`return`(
                        it.item,
                        it.site,
                        it.quantity,
                        it.order,
                        it.command,
                        it.step,
                        it.line,
                        it.location,
                        it.lot,
                        it.reason,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.scrap", serializer<ScrapStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .scrap(
                        it.item,
                        it.site,
                        it.quantity,
                        it.reason,
                        it.command,
                        it.issued,
                        it.order,
                        it.step,
                        it.line,
                        it.location,
                        it.lot,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.transfer", serializer<TransferStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .transfer(
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.location,
                        it.lot,
                        it.toSite,
                        it.toLocation,
                        it.reason,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.adjust", serializer<AdjustStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .adjust(
                        it.item,
                        it.site,
                        it.direction,
                        it.quantity,
                        it.reason,
                        it.command,
                        it.location,
                        it.lot,
                        it.expiresAt,
                        it.cost,
                        it.unitCost,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.count", serializer<CountStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .count(
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.location,
                        it.lot,
                        it.reason,
                        it.reference,
                        it.number,
                    )
            }
        },
        { plant ->
            Method("stock.reverse", serializer<ReverseMovement>(), serializer<Done>()) {
                StockOfPlant(plant).reverse(it.of, it.command, it.number, it.item, it.site)
            }
        },
        { plant ->
            Method("stock.post_batch", serializer<PostStockBatch>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .postBatch(
                        it.kinds,
                        it.items,
                        it.sites,
                        it.kind,
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.scale,
                        it.locations,
                        it.location,
                        it.lots,
                        it.lot,
                        it.orders,
                        it.order,
                        it.step,
                        it.line,
                        it.reasons,
                        it.reason,
                        it.at,
                        it.amount,
                        it.currency,
                        it.numbers,
                    )
            }
        },
        { plant ->
            Method("stock.reserve", serializer<ReserveStock>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .reserve(
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.order,
                        it.strength,
                        it.lot,
                        it.due,
                        it.priority,
                        it.reservation,
                    )
            }
        },
        { plant ->
            Method(
                "stock.release_reservation",
                serializer<ReleaseReservation>(),
                serializer<Done>(),
            ) {
                StockOfPlant(plant)
                    .releaseReservation(it.item, it.site, it.reservation, it.command, it.quantity)
            }
        },
        { plant ->
            Method("stock.set_lot_status", serializer<SetLotStatus>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .setLotStatus(it.item, it.lot, it.status, it.command, it.expiresAt)
            }
        },
        { plant ->
            Method("stock.set_alert_rule", serializer<SetAlertRule>(), serializer<Done>()) {
                StockOfPlant(plant).setAlertRule(it.item, it.site, it.rule, it.command)
            }
        },
        { plant ->
            Method("stock.acknowledge_alert", serializer<AcknowledgeAlert>(), serializer<Done>()) {
                StockOfPlant(plant).acknowledgeAlert(it.item, it.site, it.alert, it.command)
            }
        },
        { plant ->
            Method("stock.check_alerts", serializer<CheckAlerts>(), serializer<Done>()) {
                StockOfPlant(plant)
                    .checkAlerts(it.item, it.site, it.command, it.now, it.requirements)
            }
        },
        { plant ->
            Method("stock.close_period", serializer<CloseStockPeriod>(), serializer<Done>()) {
                StockOfPlant(plant).closePeriod(it.site, it.until, it.command)
            }
        },
        { plant ->
            Method("stock.get", serializer<GetStock>(), serializer<StockView>()) {
                StockOfPlant(plant).get(it.item, it.site, it.at)
            }
        },
        { plant ->
            Method("stock.available", serializer<GetAvailable>(), serializer<Available>()) {
                StockOfPlant(plant).available(it.item, it.site, it.order, it.at)
            }
        },
        { plant ->
            Method("stock.list_lots", serializer<ListLots>(), serializer<LotList>()) {
                StockOfPlant(plant).listLots(it.item, it.site, it.choice, it.at, it.withHeld)
            }
        },
        { plant ->
            Method(
                "stock.list_movements",
                serializer<ListMovements>(),
                serializer<MovementPage>(),
            ) {
                StockOfPlant(plant)
                    .listMovements(
                        it.item,
                        it.site,
                        it.order,
                        it.number,
                        it.from,
                        it.below,
                        it.after,
                        it.limit,
                    )
            }
        },
        { plant ->
            Method(
                "stock.running_balance",
                serializer<GetRunningBalance>(),
                serializer<RunningBalance>(),
            ) {
                StockOfPlant(plant)
                    .runningBalance(it.item, it.site, it.location, it.lot, it.from, it.below)
            }
        },
        { plant ->
            Method("stock.value", serializer<GetStockValue>(), serializer<StockValue>()) {
                StockOfPlant(plant).value(it.item, it.site, it.at)
            }
        },
        { plant ->
            Method("stock.list_alerts", serializer<ListAlerts>(), serializer<AlertList>()) {
                StockOfPlant(plant).listAlerts(it.item, it.site, it.status)
            }
        },
        { plant ->
            Method("order.create", serializer<CreateOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .create(
                        it.order,
                        it.item,
                        it.site,
                        it.quantity,
                        it.command,
                        it.demand,
                        it.priority,
                        it.plannedStart,
                        it.plannedEnd,
                        it.tolerances,
                        it.plan,
                        it.increment,
                        it.stock,
                        it.receive,
                        it.autoComplete,
                    )
            }
        },
        { plant ->
            Method("order.import", serializer<ImportOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).import(it.order, it.past, it.command)
            }
        },
        { plant ->
            Method("order.change", serializer<ChangeOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .change(
                        it.order,
                        it.command,
                        it.quantity,
                        it.priority,
                        it.plannedStart,
                        it.plannedEnd,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.firm", serializer<FirmOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).firm(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.unfirm", serializer<UnfirmOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).unfirm(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.release", serializer<ReleaseOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .release(
                        it.order,
                        it.command,
                        it.plan,
                        it.checkAvailability,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.accept_schedule", serializer<AcceptSchedule>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .acceptSchedule(it.model, it.plan, it.clock, it.position, it.command)
            }
        },
        { plant ->
            Method("order.unrelease", serializer<UnreleaseOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).unrelease(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.split", serializer<SplitOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .split(it.order, it.into, it.quantity, it.command, it.step, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.merge", serializer<MergeOrders>(), serializer<Done>()) {
                OrderOfPlant(plant).merge(it.order, it.from, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.start", serializer<StartOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).start(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.skip_step", serializer<SkipOrderStep>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .skipStep(it.order, it.step, it.command, it.posting, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.hold", serializer<HoldOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).hold(it.order, it.command, it.cause, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.release_hold", serializer<ReleaseOrderHold>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .releaseHold(
                        it.order,
                        it.command,
                        it.disposition,
                        it.decidedBy,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.report", serializer<ReportOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .report(
                        it.order,
                        it.step,
                        it.command,
                        it.start,
                        it.out,
                        it.scrap,
                        it.rework,
                        it.toStep,
                        it.reason,
                        it.workCenter,
                        it.laborHours,
                        it.machineHours,
                        it.finish,
                        it.disposition,
                        it.at,
                        it.location,
                        it.lot,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.open_rework", serializer<OpenRework>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .openRework(
                        it.order,
                        it.step,
                        it.quantity,
                        it.reworkOrder,
                        it.plan,
                        it.command,
                        it.toStep,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.report_batch", serializer<ReportOrders>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .reportBatch(
                        it.orders,
                        it.order,
                        it.step,
                        it.out,
                        it.command,
                        it.scrap,
                        it.start,
                        it.scale,
                        it.reasons,
                        it.reason,
                        it.at,
                    )
            }
        },
        { plant ->
            Method("order.book_time", serializer<BookOrderTime>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .bookTime(
                        it.order,
                        it.step,
                        it.command,
                        it.laborHours,
                        it.machineHours,
                        it.workCenter,
                        it.late,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.reverse", serializer<ReverseOrderPosting>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .reverse(it.order, it.of, it.command, it.posting, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.issue", serializer<IssueToOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .issue(
                        it.order,
                        it.quantity,
                        it.command,
                        it.line,
                        it.item,
                        it.location,
                        it.lot,
                        it.late,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.return", serializer<ReturnFromOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .`return`(
                        it.order,
                        it.quantity,
                        it.command,
                        it.line,
                        it.item,
                        it.location,
                        it.lot,
                        it.late,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.scrap_component", serializer<ScrapOrderComponent>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .scrapComponent(
                        it.order,
                        it.quantity,
                        it.command,
                        it.line,
                        it.item,
                        it.location,
                        it.lot,
                        it.late,
                        it.reason,
                        it.fromStock,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.receive", serializer<ReceiveFromOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .receive(
                        it.order,
                        it.quantity,
                        it.command,
                        it.location,
                        it.lot,
                        it.posting,
                        it.expectedVersion,
                    )
            }
        },
        { plant ->
            Method("order.complete", serializer<CompleteOrder>(), serializer<Done>()) {
                OrderOfPlant(plant)
                    .complete(it.order, it.command, it.shortReason, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.reopen", serializer<ReopenOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).reopen(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.close", serializer<CloseOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).close(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.cancel", serializer<CancelOrder>(), serializer<Done>()) {
                OrderOfPlant(plant).cancel(it.order, it.command, it.expectedVersion)
            }
        },
        { plant ->
            Method("order.get", serializer<GetOrder>(), serializer<OrderView>()) {
                OrderOfPlant(plant).get(it.order)
            }
        },
        { plant ->
            Method("order.list", serializer<ListOrders>(), serializer<OrderPage>()) {
                OrderOfPlant(plant)
                    .list(
                        it.status,
                        it.site,
                        it.item,
                        it.salesOrder,
                        it.parent,
                        it.demand,
                        it.priority,
                        it.startsFrom,
                        it.startsBefore,
                        it.after,
                        it.limit,
                    )
            }
        },
        { plant ->
            Method("order.progress", serializer<GetOrderProgress>(), serializer<OrderProgress>()) {
                OrderOfPlant(plant).progress(it.order)
            }
        },
        { plant ->
            Method(
                "order.shortages",
                serializer<ListOrderShortages>(),
                serializer<OrderShortages>(),
            ) {
                OrderOfPlant(plant).shortages(it.order, it.site, it.item, it.at)
            }
        },
        { plant ->
            Method(
                "order.list_postings",
                serializer<ListOrderPostings>(),
                serializer<OrderPostingPage>(),
            ) {
                OrderOfPlant(plant)
                    .listPostings(it.order, it.kind, it.step, it.liveOnly, it.after, it.limit)
            }
        },
        { plant ->
            Method("graph.traverse", serializer<TraverseGraph>(), serializer<TraversedGraph>()) {
                GraphOfPlant(plant)
                    .traverse(
                        it.from,
                        it.relationship,
                        it.direction,
                        it.orders,
                        it.steps,
                        it.movements,
                        it.effectiveOn,
                        it.madeAt,
                        it.limit,
                        it.after,
                    )
            }
        },
        { plant ->
            Method("graph.find_orders", serializer<FindOrders>(), serializer<FoundOrders>()) {
                GraphOfPlant(plant).findOrders(it.filter, it.limit, it.after)
            }
        },
        { plant ->
            Method("graph.find_steps", serializer<FindSteps>(), serializer<FoundSteps>()) {
                GraphOfPlant(plant).findSteps(it.filter, it.limit, it.after)
            }
        },
        { plant ->
            Method(
                "graph.find_movements",
                serializer<FindMovements>(),
                serializer<FoundMovements>(),
            ) {
                GraphOfPlant(plant).findMovements(it.filter, it.limit, it.after)
            }
        },
        { plant ->
            Method("graph.show_progress", serializer<ShowProgress>(), serializer<ShownProgress>()) {
                GraphOfPlant(plant).showProgress(it.order)
            }
        },
        { plant ->
            Method(
                "graph.show_consumption",
                serializer<ShowConsumption>(),
                serializer<ShownConsumption>(),
            ) {
                GraphOfPlant(plant).showConsumption(it.order)
            }
        },
        { plant ->
            Method("graph.show_output", serializer<ShowOutput>(), serializer<ShownOutput>()) {
                GraphOfPlant(plant).showOutput(it.order)
            }
        },
        { plant ->
            Method("graph.list_shortages", serializer<ListShortages>(), serializer<Shortages>()) {
                GraphOfPlant(plant).listShortages(it.orders, it.onHand)
            }
        },
        { plant ->
            Method("graph.list_uses", serializer<ListUses>(), serializer<OpenUses>()) {
                GraphOfPlant(plant).listUses(it.item, it.orders, it.limit, it.after)
            }
        },
        { plant ->
            Method("graph.count_orders", serializer<CountOrders>(), serializer<OrderCounts>()) {
                GraphOfPlant(plant).countOrders(it.orders)
            }
        },
        { plant ->
            Method("graph.report_scrap", serializer<ReportScrap>(), serializer<ScrapReport>()) {
                GraphOfPlant(plant).reportScrap(it.site, it.item, it.window, it.by)
            }
        },
        { plant ->
            Method("graph.report_wip", serializer<ReportWip>(), serializer<WipReport>()) {
                GraphOfPlant(plant).reportWip(it.orders, it.site, it.workCenter)
            }
        },
        { plant ->
            Method("graph.report_load", serializer<ReportLoad>(), serializer<LoadReport>()) {
                GraphOfPlant(plant)
                    .reportLoad(
                        it.period,
                        it.site,
                        it.workCenter,
                        it.orders,
                        it.workingDays,
                        it.rated,
                    )
            }
        },
        { plant ->
            Method(
                "graph.report_consumption",
                serializer<ReportConsumption>(),
                serializer<ConsumptionReport>(),
            ) {
                GraphOfPlant(plant)
                    .reportConsumption(it.orders, it.part, it.basis, it.bySite, it.byProduct)
            }
        },
        { plant ->
            Method("plant.status", serializer<ShowStatus>(), serializer<PlantStatus>()) {
                plant.status()
            }
        },
        { plant ->
            Method("plant.tick", serializer<TickPlant>(), serializer<Ticked>()) {
                plant.tick(it.now)
            }
        },
        { plant ->
            Method("plant.rebuild", serializer<RebuildRows>(), serializer<Rebuilt>()) {
                plant.rebuild()
            }
        },
        { plant ->
            Method("plant.compare_rows", serializer<CompareRows>(), serializer<RowComparison>()) {
                plant.compareRows()
            }
        },
        { plant ->
            Method("plant.backup", serializer<BackupPlant>(), serializer<BackupMade>()) {
                plant.backup(it.path)
            }
        },
        { plant ->
            Method(
                "plant.make_scheduling_model",
                serializer<MakeSchedulingModel>(),
                serializer<PlantSchedulingModel>(),
            ) {
                plant.makeSchedulingModel(
                    it.site,
                    it.from,
                    it.tick,
                    it.horizon,
                    it.early,
                    it.setupsApart,
                    it.withMaterial,
                    it.arrivals,
                )
            }
        },
        { plant ->
            Method("plant.load_data_set", serializer<LoadFolder>(), serializer<DataSetLoaded>()) {
                plant.loadDataSet(
                    it.path,
                    it.command,
                    it.keepGood,
                    it.deriveOpeningStock,
                    it.overTolerancePercent,
                    it.acceptsShort,
                    it.currency,
                )
            }
        },
        { plant ->
            Method("record.open", serializer<OpenRecord>(), serializer<Done>()) {
                RecordOfPlant(plant)
                    .open(
                        it.record,
                        it.kind,
                        it.fields,
                        it.command,
                        it.critical,
                        it.draft,
                        it.retainUntil,
                    )
            }
        },
        { plant ->
            Method("record.issue", serializer<IssueRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).issue(it.record, it.command)
            }
        },
        { plant ->
            Method("record.change", serializer<ChangeRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).change(it.record, it.changes, it.command)
            }
        },
        { plant ->
            Method("record.confirm", serializer<ConfirmRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).confirm(it.record, it.fields, it.command)
            }
        },
        { plant ->
            Method("record.complete", serializer<CompleteRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).complete(it.record, it.command)
            }
        },
        { plant ->
            Method("record.reopen", serializer<ReopenRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).reopen(it.record, it.command)
            }
        },
        { plant ->
            Method("record.retain", serializer<RetainRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).retain(it.record, it.until, it.command)
            }
        },
        { plant ->
            Method("record.void", serializer<VoidRecord>(), serializer<Done>()) {
                RecordOfPlant(plant).void(it.record, it.command)
            }
        },
        { plant ->
            Method("record.get", serializer<GetRecord>(), serializer<RecordView>()) {
                RecordOfPlant(plant).get(it.record)
            }
        },
        { plant ->
            Method("record.list", serializer<ListRecords>(), serializer<RecordPage>()) {
                RecordOfPlant(plant).list(it.kind, it.status, it.after, it.limit)
            }
        },
        { plant ->
            Method("access.establish", serializer<EstablishPolicy>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .establish(it.policy, it.administrator, it.command, it.enrolment)
            }
        },
        { plant ->
            Method("access.enrol", serializer<EnrolActor>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .enrol(
                        it.actor,
                        it.printedName,
                        it.kind,
                        it.roles,
                        it.evidence,
                        it.command,
                        it.certification,
                        it.expiresAt,
                    )
            }
        },
        { plant ->
            Method("access.change_roles", serializer<ChangeActorRoles>(), serializer<Done>()) {
                AccessOfPlant(plant).changeRoles(it.actor, it.roles, it.command)
            }
        },
        { plant ->
            Method("access.qualify", serializer<QualifyActor>(), serializer<Done>()) {
                AccessOfPlant(plant).qualify(it.actor, it.qualification, it.command, it.until)
            }
        },
        { plant ->
            Method("access.disqualify", serializer<DisqualifyActor>(), serializer<Done>()) {
                AccessOfPlant(plant).disqualify(it.actor, it.qualification, it.command)
            }
        },
        { plant ->
            Method("access.certify", serializer<CertifyActor>(), serializer<Done>()) {
                AccessOfPlant(plant).certify(it.actor, it.certification, it.command)
            }
        },
        { plant ->
            Method(
                "access.acknowledge_policy",
                serializer<AcknowledgePolicy>(),
                serializer<Done>(),
            ) {
                AccessOfPlant(plant).acknowledgePolicy(it.policyVersion, it.command)
            }
        },
        { plant ->
            Method("access.renew_credential", serializer<RenewCredential>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .renewCredential(it.actor, it.credential, it.command, it.expiresAt)
            }
        },
        { plant ->
            Method("access.revoke_credential", serializer<RevokeCredential>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .revokeCredential(it.actor, it.credential, it.command, it.revokedFrom)
            }
        },
        { plant ->
            Method("access.reset_credential", serializer<ResetCredential>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .resetCredential(it.actor, it.credential, it.command, it.expiresAt)
            }
        },
        { plant ->
            Method(
                "access.approve_reset",
                serializer<ApproveCredentialReset>(),
                serializer<Done>(),
            ) {
                AccessOfPlant(plant).approveReset(it.actor, it.credential, it.command)
            }
        },
        { plant ->
            Method("access.disable", serializer<DisableActor>(), serializer<Done>()) {
                AccessOfPlant(plant).disable(it.actor, it.command)
            }
        },
        { plant ->
            Method("access.enable", serializer<EnableActor>(), serializer<Done>()) {
                AccessOfPlant(plant).enable(it.actor, it.command, it.expiresAt)
            }
        },
        { plant ->
            Method("access.unlock", serializer<UnlockActor>(), serializer<Done>()) {
                AccessOfPlant(plant).unlock(it.actor, it.command)
            }
        },
        { plant ->
            Method("access.change_policy", serializer<ChangePolicy>(), serializer<Done>()) {
                AccessOfPlant(plant).changePolicy(it.policy, it.command, it.replaces)
            }
        },
        { plant ->
            Method("access.register_device", serializer<RegisterDevice>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .registerDevice(
                        it.device,
                        it.kind,
                        it.command,
                        it.software,
                        it.calibrationDue,
                        it.testDue,
                    )
            }
        },
        { plant ->
            Method("access.calibrate_device", serializer<CalibrateDevice>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .calibrateDevice(it.device, it.command, it.nextDue, it.certificate)
            }
        },
        { plant ->
            Method("access.test_device", serializer<TestDevice>(), serializer<Done>()) {
                AccessOfPlant(plant)
                    .testDevice(
                        it.device,
                        it.passed,
                        it.command,
                        it.nextDue,
                        it.software,
                        it.remark,
                    )
            }
        },
        { plant ->
            Method("access.retire_device", serializer<RetireDevice>(), serializer<Done>()) {
                AccessOfPlant(plant).retireDevice(it.device, it.command)
            }
        },
        { plant ->
            Method("access.policy", serializer<GetPolicy>(), serializer<PolicyView>()) {
                AccessOfPlant(plant).policy()
            }
        },
        { plant ->
            Method("access.actor", serializer<GetActor>(), serializer<ActorView>()) {
                AccessOfPlant(plant).actor(it.actor)
            }
        },
        { plant ->
            Method("access.actors", serializer<ListActors>(), serializer<ActorPage>()) {
                AccessOfPlant(plant).actors(it.role, it.after, it.limit)
            }
        },
        { plant ->
            Method("access.devices", serializer<ListDevices>(), serializer<DevicePage>()) {
                AccessOfPlant(plant).devices(it.after, it.limit)
            }
        },
        { plant ->
            Method("access.explain", serializer<ExplainAccess>(), serializer<AccessExplanation>()) {
                AccessOfPlant(plant).explain(it.action, it.subject, it.actor, it.source)
            }
        },
        { plant ->
            Method("signature.open_session", serializer<OpenSession>(), serializer<Done>()) {
                SignatureOfPlant(plant).openSession(it.session, it.authentication, it.command)
            }
        },
        { plant ->
            Method("signature.sign", serializer<SignStream>(), serializer<Done>()) {
                SignatureOfPlant(plant)
                    .sign(
                        it.stream,
                        it.version,
                        it.meaning,
                        it.authentication,
                        it.command,
                        it.session,
                        it.signature,
                    )
            }
        },
        { plant ->
            Method("signature.end_session", serializer<EndSession>(), serializer<Done>()) {
                SignatureOfPlant(plant).endSession(it.session, it.command)
            }
        },
        { plant ->
            Method("signature.get", serializer<GetSignature>(), serializer<SignatureView>()) {
                SignatureOfPlant(plant).get(it.signature)
            }
        },
        { plant ->
            Method("signature.list", serializer<ListSignatures>(), serializer<SignaturePage>()) {
                SignatureOfPlant(plant).list(it.stream, it.after, it.limit)
            }
        },
        { plant ->
            Method(
                "signature.verify",
                serializer<VerifySignature>(),
                serializer<SignatureVerdict>(),
            ) {
                SignatureOfPlant(plant).verify(it.signature)
            }
        },
        { plant ->
            Method("signature.signers", serializer<ListSigners>(), serializer<SignerPage>()) {
                SignatureOfPlant(plant).signers(it.after, it.limit)
            }
        },
        { plant ->
            Method("person.describe", serializer<DescribePerson>(), serializer<Done>()) {
                PersonOfPlant(plant).describe(it.person, it.details, it.command, it.retainUntil)
            }
        },
        { plant ->
            Method("person.note", serializer<NotePerson>(), serializer<Done>()) {
                PersonOfPlant(plant)
                    .note(it.person, it.text, it.category, it.command, it.retainUntil)
            }
        },
        { plant ->
            Method("person.read", serializer<ReadPerson>(), serializer<PersonView>()) {
                PersonOfPlant(plant).read(it.person)
            }
        },
        { plant ->
            Method("person.erase", serializer<ErasePerson>(), serializer<Done>()) {
                PersonOfPlant(plant).erase(it.person, it.basis, it.command)
            }
        },
        { plant ->
            Method("sync.grant_lease", serializer<GrantLease>(), serializer<Done>()) {
                SyncOfPlant(plant).grantLease(it.site, it.device, it.command)
            }
        },
        { plant ->
            Method("sync.revoke_lease", serializer<RevokeLease>(), serializer<Done>()) {
                SyncOfPlant(plant).revokeLease(it.site, it.command)
            }
        },
        { plant ->
            Method("sync.hold_lease", serializer<HoldLease>(), serializer<Done>()) {
                SyncOfPlant(plant).holdLease(it.site, it.device, it.epoch, it.command)
            }
        },
        { plant ->
            Method("sync.resolve_fork", serializer<ResolveFork>(), serializer<Done>()) {
                SyncOfPlant(plant).resolveFork(it.site, it.decision, it.command)
            }
        },
        { plant ->
            Method("sync.page", serializer<ReadPage>(), serializer<SyncPage>()) {
                SyncOfPlant(plant).page(it.after, it.limit)
            }
        },
        { plant ->
            Method("sync.accept", serializer<AcceptPage>(), serializer<Accepted>()) {
                SyncOfPlant(plant).accept(it.page)
            }
        },
        { plant ->
            Method("sync.copy", serializer<CopySite>(), serializer<SyncPage>()) {
                SyncOfPlant(plant).copy(it.site, it.device, it.epoch, it.after, it.limit)
            }
        },
        { plant ->
            Method("sync.take_over", serializer<AcceptPage>(), serializer<Accepted>()) {
                SyncOfPlant(plant).takeOver(it.page)
            }
        },
        { plant ->
            Method("sync.status", serializer<ShowSync>(), serializer<SyncStatus>()) {
                SyncOfPlant(plant).status()
            }
        },
        { plant ->
            Method("sync.send", serializer<SendLetter>(), serializer<Done>()) {
                SyncOfPlant(plant).send(it.letter, it.to, it.method, it.request, it.command)
            }
        },
        { plant ->
            Method("sync.fetch", serializer<FetchLetters>(), serializer<LetterPage>()) {
                SyncOfPlant(plant).fetch(it.site, it.device, it.epoch, it.after, it.limit)
            }
        },
        { plant ->
            Method("sync.answer", serializer<AnswerLetter>(), serializer<Done>()) {
                SyncOfPlant(plant).answer(it.letter, it.order, it.outcome, it.command, it.problem)
            }
        },
        { plant ->
            Method("sync.dead_letters", serializer<ListDeadLetters>(), serializer<DeadLetters>()) {
                SyncOfPlant(plant).deadLetters(it.site)
            }
        },
        { plant ->
            Method("sync.resend", serializer<ResendLetter>(), serializer<Done>()) {
                SyncOfPlant(plant).resend(it.letter, it.command)
            }
        },
        { plant ->
            Method("sync.dismiss", serializer<DismissLetter>(), serializer<Done>()) {
                SyncOfPlant(plant).dismiss(it.letter, it.command)
            }
        },
        { plant ->
            Method("journal.read", serializer<ReadEvents>(), serializer<EventPage>()) {
                JournalOfPlant(plant)
                    .read(it.after, it.limit, it.waitMs, it.kinds, it.streams, it.withLines)
            }
        },
        { plant ->
            Method("journal.stream", serializer<ReadStream>(), serializer<StreamEvents>()) {
                JournalOfPlant(plant).stream(it.stream, it.afterVersion, it.limit, it.withLines)
            }
        },
        { plant ->
            Method("journal.export", serializer<ExportJournal>(), serializer<Exported>()) {
                JournalOfPlant(plant).export(it.path, it.after)
            }
        },
        { plant ->
            Method("journal.report", serializer<ReportJournal>(), serializer<Reported>()) {
                JournalOfPlant(plant).report(it.path, it.format, it.after, it.streams)
            }
        },
        { plant ->
            Method("journal.import", serializer<ImportJournal>(), serializer<ImportedJournal>()) {
                JournalOfPlant(plant).import(it.path)
            }
        },
        { plant ->
            Method("audit.verify", serializer<VerifyJournal>(), serializer<AuditReport>()) {
                AuditOfPlant(plant).verify(it.checkpoints, it.keys)
            }
        },
        { plant ->
            Method(
                "audit.checkpoint",
                serializer<MakeCheckpoint>(),
                serializer<JournalCheckpoint>(),
            ) {
                AuditOfPlant(plant).checkpoint()
            }
        },
        { plant ->
            Method("audit.prove", serializer<ProveEvent>(), serializer<EventProof>()) {
                AuditOfPlant(plant).prove(it.position, it.size)
            }
        },
        { plant ->
            Method(
                "audit.prove_growth",
                serializer<ProveJournalGrowth>(),
                serializer<GrowthProof>(),
            ) {
                AuditOfPlant(plant).proveGrowth(it.from, it.to)
            }
        },
        { plant ->
            Method("audit.review", serializer<ReviewTrail>(), serializer<Done>()) {
                AuditOfPlant(plant)
                    .review(
                        it.review,
                        it.fromPosition,
                        it.toPosition,
                        it.findings,
                        it.meaning,
                        it.command,
                        it.tolerance,
                    )
            }
        },
        { plant ->
            Method("audit.review_of", serializer<GetReview>(), serializer<ReviewView>()) {
                AuditOfPlant(plant).reviewOf(it.review)
            }
        },
        { plant ->
            Method("audit.reviews", serializer<ListReviews>(), serializer<ReviewPage>()) {
                AuditOfPlant(plant).reviews(it.after, it.limit)
            }
        },
        { plant ->
            Method("audit.refusals", serializer<ListRefusals>(), serializer<RefusalList>()) {
                AuditOfPlant(plant).refusals(it.actor, it.afterVersion)
            }
        },
        { plant ->
            Method("store.conformance", serializer<CheckStore>(), serializer<StoreReport>()) {
                StoreOfPlant(plant).conformance(it.filter)
            }
        },
    )
