import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { layoutTemplate } from '/work/main/core/layout/template-book.ts';
import { writeWorkbook } from '/work/main/core/formats/xlsx/write.ts';
import { catalogue } from '/work/main/core/catalogue/index.ts';
it('w', async () => {
 const rows = new Map([['STA_POP',[{year:2023,age:'_T',total:2600000,female:1400000,male:1200000,note:'=x'},{year:2023,age:'Y0T14',total:400000}]]]);
 for (const [i,l] of [['STA','en'],['LAB','fr'],['PLN','es'],['FIN','fr']] as const) {
  const plan = layoutTemplate({institution:i,country:'MDA',periodStart:2018,periodEnd:2023,language:l,currency:'MDL',moneyMult:6,asOf:'2024-03-31',rows}, catalogue);
  const b = await writeWorkbook(plan); writeFileSync(`/tmp/w/${i}-${l}.xlsx`, b); console.log(i,l,b.length);
 }
});
