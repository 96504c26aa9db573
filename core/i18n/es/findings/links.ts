import type { linkFindings as english } from '../../en/findings/links.ts';
import type { Same } from '../../same.ts';

/** Spanish: C-1xx, what the plan says about migration. */
export const linkFindings: Same<typeof english> = {
  'C-101': {
    title: 'Objetivo no examinado',
    message:
      'Nadie ha valorado todavía cómo se influyen mutuamente el objetivo {goal} y la migración: ninguna de las {cells} casillas del objetivo en la matriz de vínculos tiene fuerza.',
    suggestion:
      'Valorar cada dimensión en los dos sentidos junto con los titulares de los datos. 0 es una buena respuesta donde no hay relación.',
    rule: 'Un objetivo no tiene ninguna fila de vínculo con fuerza en ninguna de las once dimensiones, en ningún sentido: M; H si sus metas de los ODS incluyen 3.c, 4.b, 5.2, 8.7, 8.8, 10.7, 10.c, 16.2, 17.3 o 17.18.',
    variants: {
      SDG: {
        message:
          'Nadie ha valorado todavía cómo se influyen mutuamente el objetivo {goal} y la migración, aunque el objetivo sirve a la meta ODS {targets}, que habla de migración: ninguna de sus {cells} casillas en la matriz de vínculos tiene fuerza.',
      },
    },
  },
  'C-102': {
    title: 'Considerado sin relación',
    message:
      'El objetivo {goal} se examinó en {cells} {cells|casilla|casillas} de la matriz de vínculos y no se vio relación con la migración. Queda fuera de la puntuación.',
    suggestion: 'Confirmar la valoración, o mirar las dimensiones que siguen abiertas.',
    rule: 'Se examinó al menos una casilla del objetivo y ninguna fuerza llega a 1: I; M si sus metas de los ODS incluyen una que habla de migración (lista de C-101).',
    variants: {
      SDG: {
        message:
          'El objetivo {goal} se examinó en {cells} {cells|casilla|casillas} de la matriz de vínculos y no se vio relación con la migración, aunque sirve a la meta ODS {targets}, que habla de migración.',
      },
    },
  },
  'C-103': {
    title: 'Mirado en un solo sentido',
    message:
      'Para el objetivo {goal} se valoró cómo influye la migración en él ({cells} {cells|casilla|casillas}), pero no cómo influye el objetivo en la migración. Falta la mitad de la imagen.',
    suggestion:
      'Preguntar en cada dimensión si el avance hacia el objetivo hace más o menos probable esa migración, y anotar 0 donde no sea así.',
    rule: 'El objetivo tiene un vínculo de al menos 1 en el sentido migración → objetivo y ninguna casilla examinada en el sentido objetivo → migración.',
  },
  'C-104': {
    title: 'Ejercicio en un solo sentido',
    message:
      'Objetivos vinculados que se miraron en los dos sentidos: {both} de {goals}. El efecto del propio plan en la migración queda en gran parte sin ver.',
    suggestion: 'Prever una sesión del grupo de trabajo sobre el sentido objetivo → migración.',
    rule: 'Objetivos examinados en los dos sentidos, como parte de los objetivos con un vínculo de al menos 1: H por debajo de 0,25, M por debajo de 0,50; nada si ningún objetivo está vinculado.',
  },
  'C-105': {
    title: 'Prueba insuficiente',
    message:
      'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}) se valora en {strength} con una prueba de grado {grade}. Una afirmación de este tamaño merece una base más firme.',
    suggestion:
      'Buscar una cifra nacional, una evaluación o un estudio de países comparables y nombrarlo en la fila; o pedir a {authors} que revise la fuerza.',
    rule: 'Un canal cuya fuerza llega a `material` se apoya en un grado efectivo D o E, sin que C-106 surja en él: M; H desde 3.',
  },
  'C-106': {
    title: 'Grado sin respaldo',
    message:
      'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade}; los indicadores nombrados ({indicators}) no tienen valor de {from_year} a {to_year}, el último es de {latest_year}. Cuenta como grado D.',
    suggestion:
      'Aportar un valor reciente o una referencia, o bajar el grado a D. Fila anotada por: {authors}.',
    rule: 'Una fila que decide el canal y no es cero carece de lo que pide su grado: A y C una referencia, B un indicador de prueba con un valor dentro de `recent_years`. El grado efectivo pasa a D.',
    variants: {
      NO_VALUE: {
        message:
          'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade}; los indicadores nombrados ({indicators}) no tienen ningún valor hasta {to_year}. Cuenta como grado D.',
      },
      INDICATOR: {
        message:
          'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade} y no se nombra ningún indicador de prueba. Cuenta como grado D.',
      },
      REFERENCE: {
        message:
          'El vínculo del objetivo {goal} con {dimension} ({direction}, {channel}, {strength}) lleva el grado {grade} y no se nombra ninguna referencia. Cuenta como grado D.',
      },
    },
  },
  'C-107': {
    title: 'Autores en desacuerdo',
    message:
      'Sobre el vínculo del objetivo {goal} con {dimension} ({direction}, {channel}), los autores están lejos unos de otros: {views}. Mientras no se pongan de acuerdo se usa el valor central {strength}.',
    suggestion:
      'Llevar el punto a la agenda del grupo de trabajo. Anotar el valor acordado en una fila con YES en `agreed`, o dar a cada opinión su propio canal.',
    rule: 'Dos o más autores dan una fuerza al mismo canal y ninguna fila está acordada: H si uno dice al menos +1 y otro como máximo −1, M si las fuerzas distan al menos `disagree_range`.',
    variants: {
      OPPOSITE: {
        message:
          'Sobre el vínculo del objetivo {goal} con {dimension} ({direction}, {channel}), unos autores ven una ganancia y otros un daño: {views}. Mientras no se pongan de acuerdo se usa el valor central {strength}, que no es la opinión de nadie.',
      },
    },
  },
  'C-108': {
    title: 'Efecto sin decidir',
    message:
      'Para el objetivo {goal}, {dimension} ({direction}, {channel}) se considera importante (relevancia {relevance} de 3), sin decir si ayuda o perjudica. No entra en ninguna puntuación y ninguna política puede medirse con ello.',
    suggestion:
      'Pedir a {authors} una fuerza de −3 a +3; donde ocurran ambas cosas, anotar una fila para la ganancia y otra para el daño.',
    rule: 'Una fila de la matriz de vínculos, en una de las once dimensiones, no tiene fuerza y tiene una relevancia de 2 o 3.',
  },
  'C-109': {
    title: 'Dimensión de proceso vinculada',
    message:
      'El objetivo {goal} está vinculado con {dimension} en {rows} {rows|fila|filas}. Esta dimensión describe el marco y no un tipo de migración: {rows|la fila se muestra y no entra|las filas se muestran y no entran} en la puntuación.',
    suggestion:
      'No hay que hacer nada. Si se trata de un tipo de migración, anotar el vínculo en una de las once dimensiones de vínculo.',
    rule: 'Una fila de la matriz de vínculos está en CTX, GOV o SUP.',
  },
  'C-110': {
    title: 'Mención sin medios',
    message:
      'El texto del plan habla de migración en el objetivo {goal}, y el objetivo no tiene ni indicador con meta ni presupuesto previsto. Lo que no se mide ni se paga rara vez se hace.',
    suggestion:
      'Añadir un indicador con línea de base y meta, y una acción o una partida de presupuesto; o decir por qué no hace falta.',
    rule: 'Un objetivo tiene YES en `in_text` o un vínculo de al menos `material`, ninguna fila en PLN_TARGETS y ningún dinero previsto: ni en sus acciones que no sean DROPPED ni en FIN_BUDGET, de cualquier año. El costo del objetivo y los presupuestos de las políticas no cuentan.',
    variants: {
      LINK: {
        message:
          'El objetivo {goal} tiene un vínculo importante con la migración ({dimensions}), y no tiene ni indicador con meta ni presupuesto previsto. Lo que no se mide ni se paga rara vez se hace.',
      },
      BOTH: {
        message:
          'El texto del plan habla de migración en el objetivo {goal}, que tiene un vínculo importante con ella ({dimensions}), y el objetivo no tiene ni indicador con meta ni presupuesto previsto. Lo que no se mide ni se paga rara vez se hace.',
      },
    },
  },
  'C-111': {
    title: 'Migración ausente del plan',
    message:
      'El texto del plan {plan} no nombra la migración, aunque {n} de sus objetivos {n|tiene|tienen} un vínculo importante con ella ({goals}). Un plan que calla no encarga la tarea a nadie.',
    suggestion:
      'Proponer un párrafo, un objetivo o un anexo en la próxima revisión del plan, o corregir `migration_text` en COH_PLANS.',
    rule: 'Un plan tiene NONE en `migration_text`, y al menos uno de sus objetivos tiene un vínculo de al menos `material` en cualquier sentido.',
  },
  'C-112': {
    title: 'Todo ayuda, nada perjudica',
    message:
      'Los {cells} vínculos en el sentido migración → objetivo son todos ganancias; nadie anotó un daño. Una imagen de un solo color suele indicar que no se preguntó a una de las partes.',
    suggestion:
      'Preguntar a quienes cargan con los costos, como gobiernos locales, empleadores y familias que se quedaron, o confirmar la imagen.',
    rule: 'Al menos cinco casillas migración → objetivo del ejercicio están vinculadas, y ninguna tiene un daño de −1 o más fuerte; o ninguna tiene una ganancia de al menos +1.',
    variants: {
      HARM: {
        message:
          'Los {cells} vínculos en el sentido migración → objetivo son todos daños; nadie anotó una ganancia. Una imagen de un solo color suele indicar que no se preguntó a una de las partes.',
      },
    },
  },
  'C-113': {
    title: 'Disyuntiva',
    message:
      '{dimension}: la migración ayuda al objetivo {goal} ({effect}) y perjudica al objetivo {goal2} ({effect2}). Lo que se hace por uno puede costarle al otro.',
    suggestion:
      'Decidir con ambas partes qué fin va primero, o qué medida conserva la ganancia y limita el daño, y dejar constancia de la decisión.',
    rule: 'En el sentido migración → objetivo, una dimensión tiene una ganancia de al menos `material` en un objetivo y un daño de al menos `material` en otro. Una vez por dimensión, con la ganancia y el daño más fuertes; todos los pares figuran con los vínculos.',
    variants: {
      SEVERAL: {
        message:
          '{dimension}: la migración ayuda a unos objetivos y perjudica a otros, en {pairs} pares; los más fuertes son el objetivo {goal} ({effect}) y el objetivo {goal2} ({effect2}). Lo que se hace por uno puede costarle al otro.',
      },
    },
  },
  'C-114': {
    title: 'Punto ciego',
    message:
      '{dimension}: hay cifras ({indicators}, la última de {latest_year}), y nadie ha juzgado aún en ningún objetivo si importan. Un costo o una oportunidad puede pasar inadvertido.',
    suggestion:
      'Mirar las cifras con quien tiene los datos y juzgar al menos los objetivos que parezcan más cercanos; 0 es una buena respuesta donde no hay relación.',
    rule: 'Una dimensión no se ha examinado en ningún objetivo, en ningún sentido, aunque al menos uno de sus indicadores básicos tiene una cifra dentro de `recent_years`.',
  },
};
