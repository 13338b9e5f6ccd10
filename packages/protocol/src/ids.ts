import { z } from 'zod';

/** A UUID in lower-case text form, as every row of ours is named. */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const allianceId = id<'AllianceId'>();
export const documentId = id<'DocumentId'>();
export const firmId = id<'FirmId'>();
export const userId = id<'UserId'>();

export type AllianceId = z.infer<typeof allianceId>;
export type DocumentId = z.infer<typeof documentId>;
export type FirmId = z.infer<typeof firmId>;
export type UserId = z.infer<typeof userId>;
