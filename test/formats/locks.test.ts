/** Which cells of a protected sheet are open: by the look of the cell, else of its row, else of its column. */
import { expect, it } from 'vitest';
import { bytesSource, nodePlatform } from '../../core/formats/index.ts';
import { lockedIn, readLocks } from '../../core/formats/xlsx/read/locks.ts';
import { MAIN, workbookBytes, XML } from '../helpers/raw-workbook.ts';

/** Style 1 is open, style 0 is not. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf><protection locked="0"/></xf></cellStyleXfs><cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>`;

const sheetXml = (protection: string): string =>
  `${XML}<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" width="9" style="1"/></cols><sheetData>` +
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><v>2</v></c><c r="D1" s="1"/></row>' +
  '<row r="4" s="1" customFormat="1"><c><v>1</v></c><c s="1"><v>2</v></c></row><row r="5" s="1"/>' +
  `</sheetData>${protection}</worksheet>`;

it('knows open cells by their own look, that of their row, and that of their column', async () => {
  const bytes = workbookBytes({
    sheets: [
      { name: 'Form', xml: sheetXml('<sheetProtection sheet="1" objects="1"/>') },
      { name: 'Free', xml: sheetXml('') },
      { name: 'Off', xml: sheetXml('<sheetProtection sheet="0"/>') },
    ],
    parts: { 'xl/styles.xml': STYLES },
    formats: [1],
  });
  const locks = await readLocks(bytesSource('a.xlsx', bytes), nodePlatform);
  expect(locks.map(({ sheet }) => sheet)).toEqual(['Form']);
  const isLocked = lockedIn(locks[0]);
  const open = [1, 2, 4, 5].map((row) => [1, 2, 3, 4].filter((column) => !isLocked(row, column)));
  // Row 1: B1 is locked by its own look, D1 open. Row 4 is open, but for A4. Row 5 has a look that it does not use.
  expect(open).toEqual([
    [3, 4],
    [2, 3],
    [2, 3, 4],
    [2, 3],
  ]);
  expect(lockedIn(undefined)(1, 1)).toBe(false);
});
