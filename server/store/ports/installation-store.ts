/** What a store knows of the installation that it belongs to. */
export interface InstallationStore {
  /** Whether any actor is a natural person, whose id was made with the owner key. */
  hasNaturalPersons(): Promise<boolean>;
  /** The fingerprint of the owner key that natural persons stand under; `null`: none was noted yet. */
  findOwnerKeyMark(): Promise<string | null>;
  noteOwnerKeyMark(fingerprint: string): Promise<void>;
}
