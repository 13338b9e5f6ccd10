import { z } from 'zod';

/**
 * A UUID in lower-case text form, as every row of ours is named. The database takes it in capitals too; what is kept by id
 * in memory would then be there twice, a room for example.
 */
const id = <Brand extends string>() => z.uuid().toLowerCase().brand<Brand>();

export const allianceId = id<'AllianceId'>();
export const documentId = id<'DocumentId'>();
export const firmId = id<'FirmId'>();
export const userId = id<'UserId'>();

export type AllianceId = z.infer<typeof allianceId>;
export type DocumentId = z.infer<typeof documentId>;
export type FirmId = z.infer<typeof firmId>;
export type UserId = z.infer<typeof userId>;
