import fc from 'fast-check';

/** The fictional country XTS over several years: the figures of profile-sheets §7, with detail around them. */
export const world = `
  META      | money_mult | 6
  META      | currency   | XTD
  STA_POP   | year | age    | total    | female  | male
            | 2020 | _T     | 9700000  | 4900000 | 4800000
            | 2021 | _T     | 9800000  | 4950000 | 4850000
            | 2022 | _T     | 9900000  | 4998000 | 4902000
            | 2023 | _T     | 10000000 | 5050000 | 4950000
            | 2023 | Y0T14  | 3500000  | 1720000 | 1780000
            | 2023 | Y15T64 | 6000000  | 3050000 | 2950000
            | 2023 | Y_GE65 | 500000   | 280000  | 220000
            | 2023 | Y15T24 | 2000000  | 1010000 | 990000
  STA_FLOW  | year | direction | group | partner | duration | age | total | female | male
            | 2022 | IN        | NAT   | FRA     | LT       | _T  | 5000  | 2000   | 3000
            | 2022 | IN        | NAT   | ITA     | LT       | _T  | 2500  | 1000   | 1500
            | 2022 | IN        | FOR   | _T      | LT       | _T  | 11000 | 5200   | 5800
            | 2022 | OUT       | NAT   | FRA     | LT       | _T  | 24000 | 9500   | 14500
            | 2022 | OUT       | NAT   | ITA     | LT       | _T  | 15000 | 6000   | 9000
            | 2022 | OUT       | FOR   | _T      | LT       | _T  | 4500  | 1900   | 2600
            | 2023 | IN        | NAT   | FRA     | LT       | _T  | 5500  | 2100   | 3400
            | 2023 | IN        | NAT   | ITA     | LT       | _T  | 2500  | 900    | 1600
            | 2023 | IN        | FOR   | _T      | LT       | _T  | 12000 | 6000   | 6000
            | 2023 | OUT       | NAT   | FRA     | LT       | _T  | 25000 | 10000  | 15000
            | 2023 | OUT       | NAT   | ITA     | LT       | _T  | 15000 | 6000   | 9000
            | 2023 | OUT       | FOR   | _T      | LT       | _T  | 5000  | 2000   | 3000
            | 2023 | OUT       | NAT   | _T      | ST       | _T  | 5000  | 1500   | 3500
  STA_STOCK | year | basis | origin | total  | female | male
            | 2018 | BIRTH | _T     | 160000 | 70000  | 90000
            | 2023 | BIRTH | _T     | 200000 | 90000  | 110000
            | 2023 | BIRTH | MLI    | 100000 | 44000  | 56000
            | 2023 | BIRTH | NER    | 60000  | 27000  | 33000
            | 2023 | BIRTH | TCD    | 30000  | 14000  | 16000
            | 2023 | BIRTH | _O     | 6000   | 3000   | 3000
            | 2023 | BIRTH | _U     | 4000   | 2000   | 2000
            | 2023 | CITIZ | _T     | 150000 | 66000  | 84000
  STA_EMIG  | year | destination | source_type | age    | educ | total  | female | male
            | 2022 | FRA         | MIRROR      | _T     | _T   | 290000 | 130000 | 160000
            | 2022 | ITA         | MIRROR      | _T     | _T   | 140000 | 60000  | 80000
            | 2022 | ESP         | REGISTER    | _T     | _T   | 45000  | 20000  | 25000
            | 2023 | FRA         | MIRROR      | _T     | _T   | 300000 | 135000 | 165000
            | 2023 | FRA         | CONSUL      | _T     | _T   | 240000 | 100000 | 140000
            | 2023 | ITA         | MIRROR      | _T     | _T   | 150000 | 66000  | 84000
            | 2023 | ITA         | HHSURVEY    | _T     | _T   | 160000 | 70000  | 90000
            | 2023 | ESP         | REGISTER    | _T     | _T   | 50000  | 22000  | 28000
            | 2023 | _T          | MIRROR      | _T     | _T   | 500000 | 223000 | 277000
            | 2023 | _T          | MIRROR      | Y_GE25 | HIGH | 90000  | 40000  | 50000
            | 2023 | _T          | MIRROR      | Y_GE25 | _T   | 400000 | 180000 | 220000
  STA_LF    | year | pop_group | lf_status | total | female | male
            | 2023 | FOREIGN   | EMP       | 1205  | 485    | 720
            | 2023 | FOREIGN   | UNE       | 165   | 85     | 80
            | 2023 | FOREIGN   | OLF       | 630   | 430    | 200
  STA_HH    | year | area | receives | households | persons | persons_poor
            | 2023 | URB  | YES      | 130000     | 600000  | 90000
            | 2023 | RUR  | YES      | 200000     | 800000  | 155000
            | 2023 | URB  | NO       | 870000     | 3000000 | 600000
            | 2023 | RUR  | NO       | 1000000    | 5000000 | 1640000
  INT_BORDER | year | direction | group | mode | total
            | 2023 | IN        | NAT   | AIR  | 950000
            | 2023 | IN        | NAT   | LAND | 1000000
            | 2023 | OUT       | NAT   | AIR  | 990000
            | 2023 | OUT       | NAT   | LAND | 1000000
  LAB_OUT   | year | destination | isco | total | female | male
            | 2023 | FRA         | 1    | 1000  | 400    | 600
            | 2023 | FRA         | 22   | 3000  | 1200   | 1800
            | 2023 | FRA         | 3    | 2000  | 800    | 1200
            | 2023 | ITA         | 7    | 44000 | 12600  | 31400
  FIN_REMIT | year | period | direction | partner | item   | amount
            | 2018 |        | REC       | _T      | PR     | 800
            | 2019 |        | REC       | _T      | PR     | 830.5
            | 2020 |        | REC       | _T      | PT     | 790
            | 2021 |        | REC       | _T      | PT     | 850
            | 2021 |        | REC       | _T      | CE     | 120
            | 2022 |        | REC       | FRA     | PT     | 520
            | 2022 |        | REC       | ITA     | PT     | 330
            | 2022 |        | REC       | FRA     | CE     | 140
            | 2022 |        | REC       | FRA     | CE_TAX | 18
            | 2022 |        | REC       | FRA     | CE_TRV | 9
            | 2023 | 2023-Q1 | REC      | FRA     | PT     | 120
            | 2023 | 2023-Q2 | REC      | FRA     | PT     | 130
            | 2023 | 2023-Q3 | REC      | FRA     | PT     | 140
            | 2023 | 2023-Q4 | REC      | FRA     | PT     | 150
            | 2023 |        | REC       | ITA     | PT     | 300
            | 2023 |        | REC       | _U      | PT     | 60
            | 2023 |        | REC       | FRA     | CE     | 150
            | 2023 |        | REC       | FRA     | CE_TAX | 20
            | 2023 |        | REC       | FRA     | CE_TRV | 10
            | 2023 |        | REC       | ESP     | PR     | 40
            | 2023 |        | REC       | _T      | KT     | 5
            | 2023 |        | REC       | _T      | SB     | 15
            | 2023 |        | PAID      | _T      | PT     | 120
            | 2023 |        | PAID      | _T      | CE     | 30
  FIN_RCOST | year | period  | sender | provider | product | amount_usd | total_cost_pct | transparent
            | 2023 | 2023-Q2 | FRA    | Alpha    | Cash    | 200        | 9              | YES
            | 2023 | 2023-Q4 | FRA    | Alpha    | Cash    | 200        | 4.1            | YES
            | 2023 | 2023-Q4 | FRA    | Beta     | Cash    | 200        | 6.2            | YES
            | 2023 | 2023-Q3 | ITA    | Alpha    | Cash    | 200        | 9.3            | YES
            | 2023 | 2023-Q3 | ITA    | Beta     | Cash    | 200        | 11             | YES
            | 2023 | 2023-Q3 | DEU    | Beta     | Cash    | 200        | 3              | YES
  FIN_MACRO | year | var     | amount
            | 2018 | FX_USD  | 17.1
            | 2019 | FX_USD  | 17.6
            | 2020 | FX_USD  | 18.3
            | 2021 | FX_USD  | 17.7
            | 2022 | FX_USD  | 18.9
            | 2023 | FX_USD  | 18.2
            | 2023 | GDP     | 364000
            | 2022 | GDP     | 350000
            | 2023 | EXP_GS  | 91000
            | 2023 | FDI_IN  | 7280
            | 2023 | ODA_REC | 14560
  FIN_DIASP | year | instrument | amount
            | 2023 | BOND       | 700
            | 2023 | DONATION   | 392
  CUS_TRADE | year | flow | partner | value_usd
            | 2023 | EXP  | FRA     | 1500000000
            | 2023 | EXP  | ITA     | 600000000
            | 2023 | EXP  | CHN     | 2900000000
            | 2023 | EXP  | _T      | 5000000000
  JUS_TIP   | year | event    | form | citizenship | age_band | total | female | male
            | 2023 | DETECTED | _T   | _T          | _T       | 120   | 84     | 36
  MFA_CONS  | year | host | total  | female | male
            | 2023 | FRA  | 240000 | 100000 | 140000
            | 2023 | ITA  | 90000  | 40000  | 50000
            | 2023 | DEU  | 2000   | 900    | 1100
  MFA_AGREE | agreement_id | partner | type | signed     | in_force   | ended
            | A1           | ITA     | SSA  | 2010-03-01 | 2011-01-01 |
            | A2           | ESP     | SSA  | 2022-05-01 | 2022-09-01 |
            | A3           | FRA     | BLA  | 2009-01-15 | 2009-06-01 |
  MFA_RETURN | year | from | mode | total | female | male
            | 2022 | FRA  | AVR  | 3000  | 1000   | 2000
            | 2023 | FRA  | AVR  | 3000  | 1100   | 1900
            | 2023 | ITA  | _T   | 5000  | 2000   | 3000
  MFA_DIASP | year | item  | count
            | 2023 | ASSOC | 120
  SOC_REINT | year | service | total | female | male
            | 2023 | ANY     | 1600  | 700    | 900
            | 2023 | ECON    | 1200  | 500    | 700`;

const lines = world.split('\n');
const isRow = (line: string): boolean => /^\s*\|/.test(line);
const last = { zero: '0', blank: '', small: '1' } as const;
const hows = ['drop', 'zero', 'blank', 'small', 'other', 'residual'] as const;
const place = /\b(?:FRA|ITA|ESP|DEU|CHN|MLI|NER|TCD)\b/;

/**
 * The same country with rows that are missing, last columns that are blank, zero, one or another number, and partners
 * under a residual code.
 */
export const damagedWorlds: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      line: fc.nat(lines.length - 1),
      how: fc.constantFrom(...hows),
      number: fc.integer({ min: 1, max: 2_000_000 }),
      code: fc.constantFrom('_O', '_U', '_X', 'PRT'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((damage) =>
    lines
      .map((line, index) => {
        const own = damage.find((each) => each.line === index);
        if (own === undefined || !isRow(line)) return line;
        const { how, number, code } = own;
        if (how === 'drop') return '';
        if (how === 'residual') return line.replace(place, code);
        return line.replace(/\d[\d.]*\s*$/, how === 'other' ? String(number) : last[how]);
      })
      .join('\n'),
  );
