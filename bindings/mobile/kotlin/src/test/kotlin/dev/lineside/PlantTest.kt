package dev.lineside

import java.io.IOException
import java.nio.file.Files
import java.security.KeyFactory
import java.security.Signature
import java.security.spec.EdECPrivateKeySpec
import java.security.spec.NamedParameterSpec
import java.time.Instant
import java.util.Arrays
import java.util.TreeMap
import kotlin.concurrent.thread
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** A store over a [TreeMap] whose keys are compared byte by byte. */
private class TreeStore : KeyValueStore {
    val map = TreeMap<ByteArray, ByteArray>(Arrays::compareUnsigned)
    var before: (String) -> Unit = {}

    override fun get(key: Bytes): Bytes? = map[key].also { before("get") }

    override fun scan(start: Bytes, end: Bytes, limit: Int): List<KeyValuePair> {
        before("scan")
        return map.subMap(start, end).entries.take(limit).map { KeyValuePair(it.key, it.value) }
    }

    override fun apply(expected: List<KeyValueSlot>, changes: List<KeyValueSlot>): Boolean {
        before("apply")
        if (expected.any { !it.value.contentEquals(map[it.key]) }) return false
        for (slot in changes) {
            val value = slot.value
            if (value == null) map.remove(slot.key) else map[slot.key] = value
        }
        return true
    }

    override fun describe(): StoreDescription {
        before("describe")
        return StoreDescription(durable = false, manyWriters = false)
    }
}

class PlantTest {
    private fun Plant.openRecord(record: String = "DEV-1", by: Command = command("jane.doe")) =
        this.record.open(record, "deviation", emptyList(), by)

    private fun assertRefused(code: String, call: () -> Unit): LinesideException {
        val refused = assertThrows<LinesideException> { call() }
        assertEquals(code, refused.code, refused.message)
        return refused
    }

    @Test
    fun `a plant that is closed says so`() {
        val plant = Lineside.open("memory:", scope = "acme/munich")
        assertEquals("Plant(acme/munich)", plant.toString())
        plant.use { assertEquals(1, it.openRecord().position) }
        plant.close()
        assertTrue(plant.isClosed)
        assertEquals("Plant(acme/munich, closed)", plant.toString())
        assertRefused("storage.closed") { plant.status() }
        assertRefused("storage.closed") { plant.call("plant.status", "{}") }
    }

    @Test
    fun `a plant in a file is there again`() {
        val folder = Files.createTempDirectory("lineside-").toFile()
        val path = folder.resolve("plant.db").path
        Lineside.open(path).use { it.openRecord() }
        Lineside.open(path).use { plant ->
            assertEquals(1, plant.status().position)
            assertTrue(plant.status().durable)
        }
        folder.deleteRecursively()
    }

    @Test
    fun `what cannot be opened is explained`() {
        assertRefused("plant.no_store") { Lineside.open() }
        assertRefused("plant.bad_address") { Lineside.open("ftp://x") }
        assertRefused("plant.two_stores") { Lineside.open("memory:", store = TreeStore()) }
        assertRefused("request.plant_needed") { Lineside.call("plant.status", "{}") }
    }

    @Test
    fun `a command sent again is answered and not done again`() {
        Lineside.open("memory:").use { plant ->
            val by = command("jane.doe", reason = "a test")
            assertEquals('7', by.id[14])
            assertFalse(plant.openRecord(by = by).replayed)
            assertTrue(plant.openRecord(by = by).replayed)
        }
    }

    @Test
    fun `events are followed as they come, and the following ends`() {
        Lineside.open("memory:").use { plant ->
            plant.openRecord("DEV-1")
            val writer = thread {
                Thread.sleep(50)
                plant.openRecord("DEV-2")
            }
            val streams = plant.events(wait = 10.seconds).take(2).map { it.stream }.toList()
            assertEquals(listOf("record:DEV-1", "record:DEV-2"), streams)
            writer.join()
            assertEquals(0, plant.events(after = 2, wait = 20.milliseconds).count())
            Control(timeout = 30.milliseconds).use { control ->
                val waiting = plant.events(after = 2, wait = Duration.INFINITE, control = control)
                assertRefused("work.cancelled") { waiting.count() }
            }
        }
    }

    @Test
    fun `a store over a tree keeps a plant, written by many threads`() {
        val store = TreeStore()
        Lineside.open(store = store, scope = "acme/munich").use { plant ->
            val writers =
                List(4) { writer -> thread { repeat(10) { plant.openRecord("R-$writer-$it") } } }
            writers.forEach(Thread::join)
            assertEquals("deviation", plant.record.get("R-0-7").kind)
            assertTrue(plant.compareRows().differences.isEmpty())
            assertTrue(plant.audit.verify().findings.isEmpty())
        }
        Lineside.open(store = store).use { plant ->
            assertEquals("acme/munich", plant.scope)
            assertEquals(40, plant.status().position)
        }
    }

    @Test
    fun `a store over a tree passes the conformance kit`() {
        Lineside.open(store = TreeStore()).use { plant ->
            val report = plant.store.conformance()
            assertTrue(report.checks.none { it.result == StoreCheckResult.FAILED }, "$report")
            assertTrue(report.passed > 30, "$report")
        }
    }

    @Test
    fun `a key of the platform signs checkpoints`() {
        val seed = ByteArray(32) { 7 }
        val secret =
            KeyFactory.getInstance("Ed25519")
                .generatePrivate(EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed))
        val seedHex = "07".repeat(32)
        val signer =
            object : Signer {
                override fun describe(): SignerDescription {
                    val public = Lineside.audit.sign("", seedHex).publicKeyHex
                    return SignerDescription("acme/munich", public.hexToByteArray())
                }

                override fun sign(message: ByteArray): ByteArray =
                    Signature.getInstance("Ed25519").run {
                        initSign(secret)
                        update(message)
                        sign()
                    }
            }
        Lineside.open("memory:", scope = "acme/munich", signer = signer).use { plant ->
            plant.openRecord("DEV-1")
            val made = plant.audit.checkpoint()
            val known = Lineside.audit.signCheckpoint("acme/munich", made.size, made.root, seedHex)
            assertEquals(known.note, made.note)
            val check = Lineside.audit.verifyCheckpoint(made.note!!, listOf(known.verifierKey))
            assertEquals(1, check.size)
        }
    }

    @Test
    fun `what a store throws comes out with its message, and as the cause`() {
        for (name in listOf("get", "scan", "apply", "describe")) {
            val error = IOException("the disk is gone")
            val store = TreeStore().apply { before = { if (it == name) throw error } }
            val refused =
                assertRefused("storage.failed") {
                    Lineside.open(store = store).use { plant ->
                        plant.openRecord()
                        plant.record.list()
                    }
                }
            assertTrue("IOException: the disk is gone" in refused.message.orEmpty())
            assertSame(error, refused.cause)
        }
    }

    @Test
    fun `a command whose write fails leaves nothing and can be sent again`() {
        val store = TreeStore()
        val by = command("jane.doe")
        Lineside.open(store = store).use { plant ->
            val before = store.map.size
            store.before = {
                if (it == "apply")
                    throw LinesideException("storage.full", Family.STORAGE, "no room")
            }
            assertRefused("storage.full") { plant.openRecord(by = by) }
            assertEquals(before, store.map.size)
            store.before = {}
            assertFalse(plant.openRecord(by = by).replayed)
            assertTrue(plant.openRecord(by = by).replayed)
        }
    }

    @Test
    fun `a store that calls its own plant is refused and may call another`() {
        val store = TreeStore()
        val heard = mutableSetOf<String>()
        Lineside.open("memory:").use { other ->
            Lineside.open(store = store).use { plant ->
                var calls = 0
                store.before = {
                    heard += assertThrows<LinesideException> { plant.status() }.code
                    heard += assertThrows<LinesideException> { plant.close() }.code
                    other.openRecord("R-${calls++}")
                }
                plant.openRecord()
                store.before = {}
                assertEquals(1, plant.status().position)
            }
        }
        assertEquals(setOf("host.reentered"), heard)
    }

    @Test
    fun `a clock says when something is recorded, and one that throws stops the call`() {
        var time: Instant? = Instant.parse("2026-03-01T08:00:00Z")
        val clock =
            object : Clock {
                override fun now(): Timestamp = checkNotNull(time) { "no time" }
            }
        Lineside.open("memory:", clock = clock).use { plant ->
            plant.openRecord()
            assertEquals(time, plant.status().recorded)
            time = null
            val refused = assertRefused("host.failed") { plant.openRecord("DEV-2") }
            assertTrue("no time" in refused.message.orEmpty())
            time = Instant.parse("2026-03-02T08:00:00Z")
            assertEquals(2, plant.openRecord("DEV-2").position)
        }
    }
}
