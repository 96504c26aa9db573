/** Another program writes into a coherence workbook, as people do. */
import ExcelJS from 'exceljs';

type Cells = Readonly<Record<string, string | number>>;

/** Sets cells of the rows with these keys; columns by the names of row 4. */
export async function answered(
  file: string,
  name: string,
  given: Readonly<Record<string, Cells>>,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet(name);
  const columns = new Map<string, number>();
  sheet?.getRow(4).eachCell((cell, column) => columns.set(cell.text, column));
  sheet?.eachRow((row) => {
    const own = given[row.getCell(columns.get('key') ?? 1).text] ?? {};
    for (const [column, value] of Object.entries(own)) row.getCell(columns.get(column) ?? 1).value = value;
  });
  await book.xlsx.writeFile(file);
}
