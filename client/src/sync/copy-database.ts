/** The stores of a copy, as y-indexeddb 9 lays them out: the updates with automatic keys, and a place for our marks. */
const stores = [
  { name: 'updates', autoIncrement: true },
  { name: 'custom', autoIncrement: false },
];

const prefixOf = (userId: string): string => `entente:${userId}:`;

/** Where this device keeps a person's copy of a document. */
export const copyName = (userId: string, documentId: string): string => `${prefixOf(userId)}${documentId}`;

/**
 * [SS6] The database's own version tells with which schema a copy was last opened: IndexedDB itself then keeps older
 * pages out, and tells those that have it open.
 */
export const databaseVersion = (schemaVersion: number): number => schemaVersion + 1;

/**
 * Opens a copy, creating or raising it to `version`; without one, as it is.
 * @throws {DOMException} `VersionError` when the copy is of a newer version; others when the browser keeps nothing
 */
export function openDatabase(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      const database = request.result;
      for (const { name: storeName, autoIncrement } of stores) {
        if (!database.objectStoreNames.contains(storeName))
          database.createObjectStore(storeName, { autoIncrement });
      }
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The copy did not open.')));
  });
}

/** Deletes a copy; resolves also when another page still holds it, for then it goes when that page closes. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('blocked', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('The copy was not deleted.')));
  });
}

/** The names of all copies that this device keeps for a person. */
export async function listCopyNames(userId: string): Promise<string[]> {
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name }) => (name?.startsWith(prefixOf(userId)) ? [name] : []));
}
