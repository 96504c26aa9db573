/** Spanish: codes of remittances, prices, budgets, trade. */
import type { money as english } from '../../en/codes/money.ts';
import type { Same } from '../../same.ts';

export const money: Same<typeof english> = {
  CL_REMIT_DIRECTION: {
    REC: 'Recibidas',
    PAID: 'Pagadas',
  },
  CL_REMIT_ITEM: {
    PT: 'Transferencias personales',
    CE: 'Remuneración de empleados, bruta',
    CE_TAX: 'Impuestos y cotizaciones pagados en el extranjero',
    CE_TRV: 'Viajes y transporte gastados en el extranjero',
    KT: 'Transferencias de capital entre hogares',
    SB: 'Prestaciones sociales',
    NPISH: 'Transferencias a instituciones sin fines de lucro',
    PR: 'Remesas personales, solo el agregado',
  },
  CL_PRICE_AMOUNT: {
    '200': '200 dólares',
    '500': '500 dólares',
  },
  CL_PROVIDER_TYPE: {
    BANK: 'Banco',
    MTO: 'Operador de transferencias',
    MOBILE: 'Operador móvil',
    POST: 'Correo',
    OTHER: 'Otro proveedor',
  },
  CL_SPEED: {
    LT1H: 'Menos de una hora',
    SAMEDAY: 'El mismo día',
    NEXTDAY: 'Al día siguiente',
    D2: '2 días',
    D3T5: '3–5 días',
    D_GE6: '6 días o más',
  },
  CL_MACRO_VAR: {
    GDP: 'Producto interno bruto',
    GNI: 'Ingreso nacional bruto',
    EXP_GS: 'Exportaciones de bienes y servicios',
    IMP_GS: 'Importaciones de bienes y servicios',
    FDI_IN: 'Inversión extranjera directa recibida',
    ODA_REC: 'Asistencia oficial para el desarrollo recibida',
    RESERVES: 'Reservas',
    GOV_EXP: 'Gasto público',
    FX_USD: 'Unidades locales por dólar de los EE. UU.',
    CPI: 'Índice de precios al consumidor',
  },
  CL_FUND_SOURCE: {
    STATE: 'Estado',
    DONOR: 'Donantes',
    MIXED: 'Mixto',
    PRIVATE: 'Privado',
  },
  CL_DIASPORA_INSTRUMENT: {
    BOND: 'Bonos',
    DEPOSIT: 'Depósitos',
    FDI: 'Inversión directa',
    DONATION: 'Donaciones',
    OTHER: 'Otros instrumentos',
  },
  CL_TRADE_FLOW: {
    EXP: 'Exportaciones',
    IMP: 'Importaciones',
  },
  CL_RELIEF_TYPE: {
    RETURNEE_GOODS: 'Enseres de retornados',
    GIFT_PARCELS: 'Paquetes de regalo',
    INVEST_EQUIP: 'Equipos para inversión',
    VEHICLE: 'Vehículos',
  },
};
