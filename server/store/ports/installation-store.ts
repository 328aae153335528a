/** What a store knows of the installation that it belongs to. */
export interface InstallationStore {
  /** Whether any actor is a natural person, whose id was made with the owner key. */
  hasNaturalPersons(): Promise<boolean>;
  /** The fingerprint of the owner key that natural persons stand under; `null`: none was noted yet. */
  findOwnerKeyMark(): Promise<string | null>;
  /** Notes the key where none is noted yet, whichever process comes first. @returns the one that is noted now */
  claimOwnerKeyMark(fingerprint: string): Promise<string>;
  noteOwnerKeyMark(fingerprint: string): Promise<void>;
}
