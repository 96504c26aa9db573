/** Spanish: titles, axes and descriptions of the charts. */
import type { charts as english } from '../en/charts.ts';
import type { Same } from '../same.ts';

export const charts: Same<typeof english> = {
  section: 'Gráficos',
  below: '↓ Gráficos',
  behind:
    'Los gráficos muestran las celdas a partir de {cell}, a la derecha de la tabla, y siguen sus cambios. Un año sin cifra no tiene punto; una cifra tomada de un año anterior, o de otra definición que las demás, no se dibuja.',
  figuresOf: 'Cifras del gráfico: {title}',
  year: 'Año',
  group: 'Grupo',
  described: '{drawn}; últimas cifras: {list}.',
  figure: '{name} {value} ({year})',
  bar: '{name}: {list}',
  part: '{name} {value} %',
  barYear: '{name} ({year})',
  profile: {
    flows: {
      title: 'Inmigración y emigración de larga duración',
      drawn: 'Inmigración, emigración y saldo migratorio de larga duración, por año',
      axis: '{unit}',
    },
    stocks: {
      title: 'Inmigrantes en el país y emigrantes en el exterior',
      drawn: 'Inmigrantes que viven en el país y emigrantes que viven en el exterior, por año',
      axis: 'personas',
    },
    money: {
      title: 'Remesas, ayuda e inversión',
      drawn: 'Remesas recibidas, ayuda oficial al desarrollo e inversión extranjera directa, por año',
      axis: '{unit}',
    },
    sexes: {
      title: 'Mujeres y hombres entre los migrantes',
      drawn: 'Proporción de mujeres y hombres en cada grupo de migrantes, último año conocido',
      axis: 'por ciento',
    },
    skills: {
      title: 'Calificación de los migrantes',
      drawn:
        'Proporción de personas de alta calificación, de baja calificación y otras en cada grupo, último año conocido',
      axis: 'por ciento',
    },
  },
  names: {
    immigration: 'Inmigración',
    emigration: 'Emigración',
    net: 'Saldo migratorio',
    immigrants: 'Inmigrantes en el país',
    emigrants: 'Emigrantes en el exterior',
    remittances: 'Remesas personales',
    aid: 'Ayuda al desarrollo',
    investment: 'Inversión extranjera directa',
    labourEmigrants: 'Emigrantes laborales',
    emigrantsEducation: 'Emigrantes de 25 años y más (educación superior)',
    foreignWorkers: 'Trabajadores extranjeros con permiso',
    women: 'Mujeres',
    men: 'Hombres',
    high: 'Alta calificación',
    between: 'Otros',
    low: 'Baja calificación',
  },
  gap: {
    title: 'Costo de los objetivos: financiado y sin financiar',
    titleFirst: 'Costo de los objetivos: los {n} mayores déficits',
    drawn: 'Para cada objetivo con costo conocido, lo financiado y lo que falta, en millones {currency}',
    list: 'en total faltan {gap} de {cost} millones, sobre todo para {goal} ({largest} millones)',
    described: '{drawn}; {list}.',
    axis: 'millones {currency}',
    funded: 'Financiado',
    missing: 'Déficit',
    behind: 'Cifras del gráfico de la derecha; siguen las columnas de costo y déficit de arriba.',
  },
  scores: {
    title: 'Puntuaciones de los objetivos y del plan, con el margen cuando cambia un peso',
    part: 'Puntuaciones de los objetivos, parte {n} de {of}, con el margen cuando cambia un peso',
    drawn:
      'Puntuación de cada objetivo de 0 a 100, con una línea de la puntuación más baja a la más alta cuando cambia un peso',
    item: '{goal} {score} (de {low} a {high})',
    axis: 'puntuación, de 0 a 100',
  },
  progress: {
    title: 'Camino recorrido y camino esperado',
    titleFirst: 'Camino recorrido y camino esperado: los {n} indicadores más atrasados',
    drawn:
      'Para cada indicador con seguimiento, la parte del camino recorrida entre la línea de base y la meta, junto a lo que se esperaba a la fecha',
    item: '{name} {travelled} % de {expected} % esperado',
    axis: 'parte del camino entre la línea de base y la meta',
  },
};
