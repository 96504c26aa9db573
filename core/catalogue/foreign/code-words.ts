/**
 * Words for codes in tables of others: as the whole label of a row or a header (`codeWords`), and inside titles and
 * names of sheets (`titleWords`). A code counts only where the list of the field has it.
 */
import { byCode } from './list.ts';

export const codeWords = byCode({
  // any column of countries
  '*': { _O: 'other north; other south; others; mixed; other countries n e s; not elsewhere specified' },
  basis: {
    BIRTH: 'B; B R; foreign-born; foreign born; country of birth; nés à l’étranger; nacidos en el extranjero',
    CITIZ: 'C; C R; CR; foreign citizens; citizenship; étrangers; extranjeros',
  },
  direction: {
    IN:
      'immigrants; immigration; inflow; inflows; arrivals; entries; entrées; arrivées; inmigrantes; inmigración; ' +
      'entradas; llegadas; entrants',
    OUT:
      'emigrants; emigration; outflow; outflows; departures; exits; sorties; départs; emigrantes; emigración; ' +
      'salidas; partidas; sortants; émigrants',
    REC: 'received; receipts; inflows; credit; ingresos; reçus; recettes; crédit; recibidas; crédito; entradas',
    PAID: 'paid; payments; outflows; debit; egresos; payés; dépenses; débit; pagadas; débito; salidas',
    INBOUND: 'inbound; incoming; entrants; entrantes',
    OUTBOUND: 'outbound; outgoing; sortants; salientes; abroad',
  },
  group: {
    FOR:
      'foreigners; foreign citizens; foreign nationals; foreigner; étrangers; étranger; extranjeros; aliens; ' +
      'non-nationals',
    NAT: 'citizens; nationals; own citizens; nationaux; citoyens; nacionales; ciudadanos; returning citizens',
    XXA: 'stateless; apatrides; apátridas',
    _T: 'both; total; all; ensemble; all citizenships; ambos',
  },
  educ: {
    LOW:
      'primary; lower secondary; basic; basic education; no education; no schooling; less than primary; obligatory; ' +
      'general obligatory; obligatory general; compulsory; gymnasium; primaire; collège; premier cycle; sans instruction; ' +
      'primaria; secundaria básica; sin instrucción; básica; low; incomplete secondary',
    MID:
      'secondary; secondary general; general secondary; secondary specialized; specialized secondary; ' +
      'upper secondary; vocational; secondary vocational; post-secondary; post secondary non tertiary; lyceum; ' +
      'secondaire; lycée; second cycle; professionnel; secundaria; bachillerato; media; técnica; medium',
    HIGH:
      'university; tertiary; higher; higher education; bachelor; master; doctorate; graduate; universitaire; ' +
      'supérieur; supérieure; enseignement supérieur; universitaria; superior; terciaria; high',
  },
  pop_type: {
    REF: 'refugees; refugee; réfugiés; refugiados; refugees including refugee-like',
    ASY: 'asylum seekers; asylum-seekers; demandeurs d’asile; solicitantes de asilo; asylum applicants',
    IDP: 'internally displaced; internally displaced persons; idps; déplacés internes; desplazados internos',
    STA: 'stateless; stateless persons; apatrides; apátridas',
  },
  var: { GDP: 'gdp; pib', GNI: 'gni; rnb; inb', CPI: 'cpi; ipc' },
});

/** Contained in a title, the name of the sheet or of the file; the earlier code of a field wins. */
export const titleWords = byCode({
  basis: {
    CITIZ:
      'by citizenship; citizenship; foreign citizens; nationality; par nationalité; nationalité; ' +
      'por nacionalidad; nacionalidad',
    BIRTH:
      'foreign-born; country of birth; by birth; nés à l’étranger; pays de naissance; nacidos en el extranjero; ' +
      'país de nacimiento; migrant stock; migrant stocks; bilateral migration; ims; fb',
  },
  direction: {
    PAID: 'remittances paid; remittance outflows; remesas pagadas; envois de fonds payés',
    REC: 'remittances received; remittance inflows; remesas recibidas; envois de fonds reçus; inflow of workers remittances',
    OUT: 'emigration; emigrants; outflows; émigration; émigrants; emigración; emigrantes; departures',
    IN: 'immigration; immigrants; inflows; inmigración; inmigrantes; arrivals',
  },
  source_type: {
    MIRROR:
      'bilateral; destination country; ims; migrant stock; migrant stocks; matrix; origin destination; matrice; matriz',
    CONSUL: 'consular; consulate; consulaire; consulat; consular register; consulado; registro consular',
    REGISTER: 'register; registre; registro',
    HHSURVEY:
      'census; survey; household; recensement; enquête; ménages; censo; encuesta; hogares; recensămîntul; ' +
      'temporarily absent',
  },
  item: {
    CE: 'compensation of employees; rémunération des salariés; remuneración de empleados',
    PT: 'personal transfers; transferts personnels; transferencias personales',
    PR: 'remittance; remittances; remesas; envois de fonds; transferts de fonds',
  },
  pop_type: {
    IDP: 'internally displaced; déplacés internes; desplazados internos',
    REF: 'refugee; refugees; réfugiés; refugiados',
    ASY: 'asylum seekers; demandeurs d’asile; solicitantes de asilo',
  },
  side: { HOSTED: 'hosted; refugee stock; by destination; country of asylum' },
  var: { GDP: 'gdp; gross domestic product; pib', GNI: 'gni; gross national income' },
});
