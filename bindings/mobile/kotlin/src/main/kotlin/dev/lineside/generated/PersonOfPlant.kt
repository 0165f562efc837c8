// Written by `cargo xtask codegen` from contract.json; do not edit.
package dev.lineside

/** The `person` operations of a plant. */
public class PersonOfPlant internal constructor(private val plant: Plant) {
    /**
     * Enters, changes or removes details of a person: name, telephone, address.
     *
     * The values are kept where they can be erased; the journal says only which details were
     * touched, by whom and when. They cannot be rebuilt from the journal, so back them up.
     *
     * @param person The person, by their actor id.
     * @param details The details, each at most once.
     * @param command Who enters them, and when.
     * @param retainUntil Until when the details have to be kept; it can be made longer, never
     *   shorter.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun describe(
        person: ActorId,
        details: List<PersonDetailChange>,
        command: Command,
        retainUntil: Timestamp? = null,
    ): Done =
        Engine.call(
            "person.describe",
            DescribePerson(person, details, command, retainUntil),
            plant = plant,
        )

    /**
     * Writes a note about a person, such as a remark on a training.
     *
     * The text is encrypted under a key of that person's own, and can be erased for good by
     * destroying the key.
     *
     * @param person The person, by their actor id.
     * @param text The text; up to 64 KiB.
     * @param category What sort of note it is, as one lower-case word: `training`. It stays
     *   readable.
     * @param command Who writes it, and when.
     * @param retainUntil Until when it has to be kept.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun note(
        person: ActorId,
        text: Secret,
        category: Word,
        command: Command,
        retainUntil: Timestamp? = null,
    ): Done =
        Engine.call(
            "person.note",
            NotePerson(person, text, category, command, retainUntil),
            plant = plant,
        )

    /**
     * Shows what is known of a person: details, and notes as far as they can be read.
     *
     * @param person The person, by their actor id.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun read(person: ActorId): PersonView =
        Engine.call("person.read", ReadPerson(person), plant = plant)

    /**
     * Erases what can be read of a person: the key of all notes, and all details.
     *
     * The journal stays whole and says who erased, when, on what basis and why. It is refused while
     * something has to be kept. The command's reason is mandatory.
     *
     * @param person The person, by their actor id.
     * @param basis On what basis, as one lower-case word: `request_of_the_person`.
     * @param command Who erases, when, and why.
     * @throws LinesideException when the request was refused or the work failed.
     */
    public fun erase(person: ActorId, basis: Word, command: Command): Done =
        Engine.call("person.erase", ErasePerson(person, basis, command), plant = plant)
}

/** The `person` operations. */
public val Plant.person: PersonOfPlant
    get() = PersonOfPlant(this)
