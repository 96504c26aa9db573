/** The file that undoes a fix: which cells of which file stood how before. Checked whenever it is read back. */
import { z } from 'zod';

const place = { row: z.int().min(1), column: z.int().min(1) };

export const undoSchema = z.strictObject({
  undoVersion: z.literal('1.0'),
  tool: z.literal('mainstream'),
  /** The fixed file. */
  file: z.string(),
  /** Hex SHA-256 of the fixed file: once it was saved by another program, cells can no longer be put back exactly. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  undo: z.discriminatedUnion('format', [
    z.strictObject({
      format: z.literal('xlsx'),
      cells: z.array(
        z.strictObject({
          sheet: z.string(),
          ...place,
          xml: z.string().nullable(),
          noRow: z.boolean().exactOptional(),
        }),
      ),
      /** A piece of the workbook part that was changed so that formulas are computed anew. */
      workbook: z.strictObject({ was: z.string(), now: z.string() }).exactOptional(),
    }),
    z.strictObject({
      format: z.literal('csv'),
      fields: z.array(z.strictObject({ ...place, text: z.string() })),
    }),
  ]),
});

export type UndoFile = z.infer<typeof undoSchema>;
