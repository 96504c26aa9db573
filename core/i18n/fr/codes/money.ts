/** French: codes of remittances, prices, budgets, trade. */
import type { money as english } from '../../en/codes/money.ts';
import type { Same } from '../../same.ts';

export const money: Same<typeof english> = {
  CL_REMIT_DIRECTION: {
    REC: 'Reçus',
    PAID: 'Payés',
  },
  CL_REMIT_ITEM: {
    PT: 'Transferts personnels',
    CE: 'Rémunération des salariés, brute',
    CE_TAX: 'Impôts et cotisations payés à l’étranger',
    CE_TRV: 'Voyages et transport dépensés à l’étranger',
    KT: 'Transferts en capital entre ménages',
    SB: 'Prestations sociales',
    NPISH: 'Transferts aux institutions sans but lucratif',
    PR: 'Envois de fonds personnels, agrégat seul',
  },
  CL_PRICE_AMOUNT: {
    '200': '200 dollars',
    '500': '500 dollars',
  },
  CL_PROVIDER_TYPE: {
    BANK: 'Banque',
    MTO: 'Opérateur de transfert',
    MOBILE: 'Opérateur mobile',
    POST: 'Poste',
    OTHER: 'Autre prestataire',
  },
  CL_SPEED: {
    LT1H: 'Moins d’une heure',
    SAMEDAY: 'Le jour même',
    NEXTDAY: 'Le lendemain',
    D2: '2 jours',
    D3T5: '3–5 jours',
    D_GE6: '6 jours ou plus',
  },
  CL_MACRO_VAR: {
    GDP: 'Produit intérieur brut',
    GNI: 'Revenu national brut',
    EXP_GS: 'Exportations de biens et services',
    IMP_GS: 'Importations de biens et services',
    FDI_IN: 'Investissement direct étranger reçu',
    ODA_REC: 'Aide publique au développement reçue',
    RESERVES: 'Réserves',
    GOV_EXP: 'Dépenses publiques',
    FX_USD: 'Unités locales par dollar des États-Unis',
    CPI: 'Indice des prix à la consommation',
  },
  CL_FUND_SOURCE: {
    STATE: 'État',
    DONOR: 'Bailleurs',
    MIXED: 'Mixte',
    PRIVATE: 'Privé',
  },
  CL_DIASPORA_INSTRUMENT: {
    BOND: 'Obligations',
    DEPOSIT: 'Dépôts',
    FDI: 'Investissement direct',
    DONATION: 'Dons',
    OTHER: 'Autres instruments',
  },
  CL_TRADE_FLOW: {
    EXP: 'Exportations',
    IMP: 'Importations',
  },
  CL_RELIEF_TYPE: {
    RETURNEE_GOODS: 'Effets des personnes de retour',
    GIFT_PARCELS: 'Colis cadeaux',
    INVEST_EQUIP: 'Matériel d’investissement',
    VEHICLE: 'Véhicules',
  },
};
