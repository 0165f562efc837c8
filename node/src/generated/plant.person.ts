// Written by `cargo xtask codegen` from contract.json; do not edit.
import { type Callable, type Control, request } from '../call.js'
import type {
  ActorId,
  DescribePersonOptions,
  Done,
  ErasePersonOptions,
  NotePersonOptions,
  PersonView,
} from './types.js'

/** The `person` operations of a plant. */
export class PersonOfPlant {
  constructor(private readonly plant: Callable) {}

  /**
   * Enters, changes or removes details of a person: name, telephone, address.
   *
   * The values are kept where they can be erased; the journal says only which details were
   * touched, by whom and when. They cannot be rebuilt from the journal, so back them up.
   *
   * @param person - The person, by their actor id.
   * @param options - Needed: `details`, `command`; optional: `retainUntil`. See
   * {@link DescribePersonOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A telephone number
   * ```ts
   * plant.person.describe(
   *   'jane.doe',
   *   {
   *     details: [{ name: 'telephone', value: '+49 89 1234' }],
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7201',
   *       actor: 'ada.admin',
   *       reason: 'given by herself',
   *     },
   *   },
   * )
   * ```
   */
  describe(person: ActorId, options: DescribePersonOptions): Done {
    return this.plant.call('person.describe', request('person', person, options))
  }

  /**
   * Enters, changes or removes details of a person: name, telephone, address.
   *
   * As {@link describe}, but off the main thread.
   *
   * @param person - The person, by their actor id.
   * @param options - Needed: `details`, `command`; optional: `retainUntil`. See
   * {@link DescribePersonOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A telephone number
   * ```ts
   * await plant.person.describeAsync(
   *   'jane.doe',
   *   {
   *     details: [{ name: 'telephone', value: '+49 89 1234' }],
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7201',
   *       actor: 'ada.admin',
   *       reason: 'given by herself',
   *     },
   *   },
   * )
   * ```
   */
  async describeAsync(
    person: ActorId,
    options: DescribePersonOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('person.describe', request('person', person, options), control)
  }

  /**
   * Writes a note about a person, such as a remark on a training.
   *
   * The text is encrypted under a key of that person's own, and can be erased for good by
   * destroying the key.
   *
   * @param person - The person, by their actor id.
   * @param options - Needed: `text`, `category`, `command`; optional: `retainUntil`. See
   * {@link NotePersonOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example A remark on a training
   * ```ts
   * plant.person.note(
   *   'jane.doe',
   *   {
   *     text: 'needs glasses to read the scale',
   *     category: 'training',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  note(person: ActorId, options: NotePersonOptions): Done {
    return this.plant.call('person.note', request('person', person, options))
  }

  /**
   * Writes a note about a person, such as a remark on a training.
   *
   * As {@link note}, but off the main thread.
   *
   * @param person - The person, by their actor id.
   * @param options - Needed: `text`, `category`, `command`; optional: `retainUntil`. See
   * {@link NotePersonOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example A remark on a training
   * ```ts
   * await plant.person.noteAsync(
   *   'jane.doe',
   *   {
   *     text: 'needs glasses to read the scale',
   *     category: 'training',
   *     command: { id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7202', actor: 'ada.admin' },
   *   },
   * )
   * ```
   */
  async noteAsync(
    person: ActorId,
    options: NotePersonOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('person.note', request('person', person, options), control)
  }

  /**
   * Shows what is known of a person: details, and notes as far as they can be read.
   *
   * @param person - The person, by their actor id.
   * @returns What is known of a person.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example What is kept of Jane
   * ```ts
   * plant.person.read('jane.doe')
   * ```
   */
  read(person: ActorId): PersonView {
    return this.plant.call('person.read', request('person', person))
  }

  /**
   * Shows what is known of a person: details, and notes as far as they can be read.
   *
   * As {@link read}, but off the main thread.
   *
   * @param person - The person, by their actor id.
   * @param control - A signal to abort, a time limit.
   * @returns What is known of a person.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example What is kept of Jane
   * ```ts
   * await plant.person.readAsync('jane.doe')
   * ```
   */
  async readAsync(person: ActorId, control: Control = {}): Promise<PersonView> {
    return this.plant.callAsync('person.read', request('person', person), control)
  }

  /**
   * Erases what can be read of a person: the key of all notes, and all details.
   *
   * The journal stays whole and says who erased, when, on what basis and why. It is refused
   * while something has to be kept. The command's reason is mandatory.
   *
   * @param person - The person, by their actor id.
   * @param options - Needed: `basis`, `command`. See {@link ErasePersonOptions}.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed.
   *
   * @example She has left and asks for it
   * ```ts
   * plant.person.erase(
   *   'jane.doe',
   *   {
   *     basis: 'request_of_the_person',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7203',
   *       actor: 'ada.admin',
   *       reason: 'letter of 2026-11-20',
   *     },
   *   },
   * )
   * ```
   */
  erase(person: ActorId, options: ErasePersonOptions): Done {
    return this.plant.call('person.erase', request('person', person, options))
  }

  /**
   * Erases what can be read of a person: the key of all notes, and all details.
   *
   * As {@link erase}, but off the main thread.
   *
   * @param person - The person, by their actor id.
   * @param options - Needed: `basis`, `command`. See {@link ErasePersonOptions}.
   * @param control - A signal to abort, a time limit.
   * @returns A command that was carried out, and where the journal has it.
   * @throws LinesideError when the request cannot be understood or computed, the rules of the
   * plant say no, the store failed, or was stopped.
   *
   * @example She has left and asks for it
   * ```ts
   * await plant.person.eraseAsync(
   *   'jane.doe',
   *   {
   *     basis: 'request_of_the_person',
   *     command: {
   *       id: '0190f3a2-7b1c-7def-8a2b-3c4d5e6f7203',
   *       actor: 'ada.admin',
   *       reason: 'letter of 2026-11-20',
   *     },
   *   },
   * )
   * ```
   */
  async eraseAsync(
    person: ActorId,
    options: ErasePersonOptions,
    control: Control = {},
  ): Promise<Done> {
    return this.plant.callAsync('person.erase', request('person', person, options), control)
  }
}
