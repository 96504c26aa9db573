/** Español: fórmulas de los indicadores que son más que aritmética, y por qué cada uno tiene una sola respuesta. */
import type { measured as english } from '../en/measured.ts';
import type { Same } from '../same.ts';

export const measured: Same<typeof english> = {
  missing:
    'Sin fila que contar no hay cifra; si no se conoce algo de lo contado, tampoco se conoce la cifra y se nombra lo que falta. Sin nada entre lo que dividir no hay cifra. Una celda vacía nunca es cero.',
  title: 'Por qué sin fórmula de Excel ni SQL',
  leftOut: '{id} queda fuera: tiene una sola respuesta, la del programa. {reason}',
  reasons: {
    dates: 'Se guía por las fechas de las filas, y 18_DATA solo contiene números por año.',
    cells:
      'Cuenta celdas y filas de las hojas tal como llegaron, y las que tienen un error; los hechos resueltos contienen cifras y no cuán completas están.',
    comparisons:
      'Se guía por la distancia entre las cifras comparadas, después de sumar los socios o las instituciones de ambos lados.',
    plan: 'Sigue las reglas del modelo de coherencia: qué afirmación vale para un vínculo, qué filas repiten el mismo dinero y a qué objetivo pertenece una meta.',
    weights:
      'Qué pesos valen, y si hay cifra, depende de que cada acción indique su presupuesto y su avance.',
    targets:
      'Cada meta mira otro indicador o los valores de seguimiento, en cada año a partir de su línea de base.',
    answers:
      'Un ámbito cuenta solo a partir de tres respuestas y las respuestas vacías se dejan fuera; el número de respuestas no es una cifra de la hoja de hechos.',
  },
  formulas: {
    'GOV-01':
      '100 × hojas recibidas / hojas esperadas en el año (filas de PLN_CALENDAR). Recibida: con received_date, o hay un libro con filas del año.',
    'GOV-02':
      '100 × hojas recibidas a más tardar en due_date / hojas esperadas en el año (filas de PLN_CALENDAR). La fecha es received_date; si falta, submitted_on del primer libro con filas del año. Sin due_date una hoja no está a tiempo. Al lado: la mediana de los días de retraso de las hojas tardías.',
    'GOV-03':
      '100 × celdas pedidas llenas / celdas pedidas, en las hojas recibidas que tienen año. Se piden las medidas de cada fila, sin sex_unknown, n_sample, ratio_median ni los salarios; las filas y celdas con estado M quedan fuera de ambas, las filas con error cuentan como no llenas. Una hoja cuenta en cada dimensión cuyos indicadores la necesitan.',
    'GOV-04':
      '100 × filas con mujeres y hombres llenos / filas con un total, en las hojas que cuentan personas por sexo.',
    'GOV-05':
      '100 × (1 − media de min(d, 1)) de las comparaciones X03, X05, X06, X07, X09, X11, X14, X16, X20, X21 y X23 que se pudieron hacer en el año, una d por cada una. d es la diferencia de las dos cifras dividida entre su media.',
    'GOV-06': '1.000 × filas con al menos un error propio / filas leídas.',
    'GOV-07':
      '100 × instituciones que asistieron / instituciones invitadas, en las reuniones del año (PLN_TASKFORCE). Quien asistió sin invitación cuenta como invitado.',
    'GOV-08':
      '100 × objetivos con un vínculo de fuerza 1 o más en cualquiera de los dos sentidos / objetivos. La fuerza es la del vínculo más fuerte en alguna de las once dimensiones; por dimensión, la de la dimensión.',
    'GOV-09':
      '100 × objetivos con un vínculo de fuerza 2 o más y al menos una acción no abandonada / objetivos con un vínculo de fuerza 2 o más. Por dimensión, ambas cosas en esa dimensión.',
    'GOV-10':
      'Suma de progress_pct × w / suma de w de las acciones no abandonadas; w es budget_planned si todas lo indican, si no 1.',
    'GOV-11':
      '100 × (actual − línea de base) / (meta − línea de base), acotado entre −100 y 200, para cada meta y cada año a partir de su línea de base. Lo actual es la cifra nacional del indicador; si falta, el valor de COH_MONITOR. Al lado: la parte del tiempo transcurrida y el estado; en camino desde track_ok de lo esperado, lento desde track_slow, en retroceso por debajo de cero.',
    'GOV-12':
      'Media de los seis ámbitos de 100 × suma de los puntos / (10 × preguntas respondidas). Un ámbito necesita al menos 3 respuestas; el país, los seis ámbitos.',
    'SUP-05':
      '100 × suma de committed_usd × parte que va a objetivos del plan / suma de committed_usd. Partes según DON_GOALS; si faltan, todo va al goal_id del proyecto. Quedan fuera el dinero gastado en el país donante y las filas que repiten otras.',
    'SUP-08':
      'Número de objetivos con un vínculo de fuerza 2 o más cuyos fondos (dinero nacional asegurado y compromisos externos) son cero. Un objetivo sin ninguna cifra cuenta si nadie actúa por él; si no, no hay cifra.',
  },
};
