import type { Concepts } from '../../language/phrases.ts';

const GUARDS =
  'mfa|2fa|antivirus|cortafuegos|firewall|defender|doble|autenticación|verificación|cifrado|registro|protección|copias|filtro';

/** The most used detectors in Spanish. */
export const spanishConcepts: Concepts = {
  'money-act': `reembolsar|devolver|abonar|compensar|bonificar|descontar ..., hemos|he reembolsado|devuelto|abonado|anulado|descontado ...`,
  'money-thing': `reembolso, devolución, descuento|descuentos, abono, bono|vale de, compensación, # % de descuento`,
  'money-gift': `
    devolveremos|devolvemos|devolveré|devuelvo, reembolsaremos|reembolsamos|reembolsaré|reembolso le, abonaremos|abonamos|abonaré, compensaremos|compensamos|compensaré, descontaremos|descontamos, no le|les cobraremos|cobramos|cobraré, asumimos|asumiremos|asumiré ... coste|gastos|importe, anulamos|anularemos ... factura|cargo, gratis, sin coste|cargo|costo, corre por nuestra cuenta, invita la casa, le|les regalamos, rebajamos|rebajaremos, mantenemos|mantendremos el precio`,
  'money-talk': `política|solicitud de devolución|devoluciones|reembolso, hemos devuelto la? llamada, devolver la llamada`,
  'outcome-act': `resuelto|resolver, arreglado|arreglar, listo|lista, entregado|entregar, restaurado|restaurar, instalado|instalar, terminado|terminar, funcionando, sustituido|sustituir, reparado|reparar`,
  guarantee: `garantizamos|garantizo|garantizar|garantizado, prometemos|prometo, aseguramos|aseguro, no volverá|vuelva|volveremos a ocurrir|pasar|suceder, nos comprometemos|comprometo, nunca más`,
  'guarantee-set': `tiene mi palabra, puede contar con, sin falta, pase lo que pase, quédese tranquilo`,
  service: `en menos de # minutos|horas, disponibilidad del #, # % de disponibilidad, tiempo de respuesta ... #`,
  history: `ayer, semana|mes|año pasada|pasado, hace # días|semanas, ya`,
  deadline: `mañana, antes del|de hoy|mañana|#|lunes|martes|miércoles|jueves|viernes, antes de las #, para el|mañana|hoy lunes|martes|miércoles|jueves|viernes|#, hoy mismo, mañana a primera|la|las ..., en # horas|días|minutos, esta semana|tarde|noche, el lunes|martes|miércoles|jueves|viernes, a más tardar`,
  'legal-act': `asumimos|asumo|asumiremos ... responsabilidad, rescindimos|rescindiremos|cancelamos ... contrato, modificamos ... contrato|acuerdo, renunciamos a ... plazo|preaviso, incumplido|incumplimos ... contrato, indemnizaremos|indemnizamos, demandaremos|denunciaremos, acciones legales`,
  'legal-state': `oferta vinculante|firme, daños y perjuicios, incumplimiento de contrato, jurídicamente vinculante, negligencia|negligente, no es necesario|hace falta notificar|comunicar ... agencia|autoridad, cumple con el rgpd`,
  'weaken-state': `
    desactivado|desactivamos|desactivaremos|desactivaré|desactivar|deshabilitado|deshabilitamos|apagado|quitado|suspendido el|la|los|las? ... ${GUARDS}, desactive|deshabilite|apague|quite el|la|los|las? ... ${GUARDS}, abierto|abrimos|abriremos el puerto, ignore la|el|los|las? ... advertencia|aviso|certificado`,
  'contain-state': `aislado|aislamos|aislaremos, bloqueado|bloqueamos|bloquearemos ... cuenta|cuentas|usuario|equipo, borrado|borramos|eliminado|eliminamos ... cuenta|buzón|dispositivo, en cuarentena`,
  'reset-act': `restablecido|restablecer|cambiado ... contraseña|contraseñas`,
  'reset-state': `restablecimos|restableceremos|cambiamos ... contraseña|contraseñas`,
  'reset-wish': `olvidado|olvidé ... contraseña, restablecer ... contraseña, contraseña ... caducado`,
  'access-act': `
    dado|damos|daremos|doy|otorgado|otorgamos|concedido|concedemos ... permisos|permiso|acceso|derechos|rol, permisos de administrador, acceso completo|total a?, añadido|añadimos ... al grupo|equipo, quitado|quitamos|retirado|revocado ... permisos|acceso, compartido|compartimos ... con todos, tiene|tienen ahora|ya acceso`,
  'access-power': `administrador, acceso completo|total, todos, toda la empresa, permisos de administrador`,
  'access-wish': `necesita|necesito|quiere ... acceso|permisos, acceso a`,
  'sensitive-health': `baja médica|por, embarazada|embarazo, cáncer, depresión, enfermedad|enfermo|enferma, diagnosticado|diagnosticada, terapia`,
  'sensitive-people': `despedido|despedida|despedir|despido|despedirán, salario|sueldo|nómina de, gana # ..., acoso, amonestación|apercibimiento, expediente disciplinario`,
  'sensitive-funds': `quiebra|concurso de acreedores|bancarrota, deudas, embargo|embargado, no puede pagar`,
  'destroy-act': `borre|elimine|borra|elimina|borrar|eliminar ... carpeta|perfil|base|partición|disco|copias|buzón|clave|registro|datos|todo, formatee|formatea|formatear ... disco|unidad|partición, restablezca|restaure ... fábrica|valores`,
  'destroy-safe': `caché, cookies, historial, temporales|temporal, acceso directo, papelera, borrador`,
  internal: `solo uso interno|interno, no se lo diga|digas al cliente, que el cliente no ..., nuestro margen, entre nosotros, uso interno`,
  'tone-insult': `estúpido|estúpida|idiota|incompetente|incompetentes|ridículo|tontería, cálmese, tonto|tonta`,
  'tone-blame': `es culpa suya, su culpa, su propia culpa, ya se lo dije|dijimos|expliqué, debería haber ...`,
  'tone-dismiss': `no es nuestro|mi problema, no es asunto nuestro, no podemos hacer nada, arrégleselas`,
  apology: `disculp*, lamentamos|lamento, perdón|perdone, sentimos|siento`,
  leftover: `como modelo de lenguaje, como inteligencia artificial, como ia, aquí tiene|tienes un|una|el|la ... borrador|respuesta|correo|versión, quieres|quiere que lo haga ..., su nombre aquí`,
  attach: `adjunto|adjunta|adjuntos|adjuntas, adjuntamos, encontrará adjunto, en el archivo adjunto`,
  'attach-send': `envío|enviamos le|les`,
  'attach-talk': `su|sus|tu|el adjunto|adjuntos de? ..., ha|han|has adjuntado, adjunte`,
  'close-act': `cerramos|cierro|cerraremos|cerrado ... ticket|caso|incidencia, damos por resuelto|resuelta|cerrado|cerrada`,
  'escalate-act': `escalado|escalamos|escalaremos`,
  'still-broken': `sigue sin|igual|fallando, no funciona|va|arranca|puedo|podemos, todavía no|falla, otra vez, no se ha resuelto|arreglado`,
  confirmed: `ya funciona|va|está, funciona bien|perfectamente|ya, gracias ... funciona|resuelto, pueden|puede cerrar, resuelto, todo bien`,
  urgent: `urgente|urgentemente, cuanto antes, nadie puede, todo ... caído|parado, emergencia`,
  calm: `sin prisa|prisas, cuando pueda|puedan|tenga, no es urgente`,
  greeting: `hola, buenos días, buenas tardes|noches, estimado|estimada|estimados, querido|querida`,
  'greeting-all': `todos|todas|equipo|cliente|clientes|señores|compañeros`,
  title: `sr|sra|señor|señora|don|doña|dr|dra`,
  marketing: `boletín, compre|compra ahora|ya, oferta especial|limitada, solo hasta ..., regístrese|inscríbase ahora|ya`,
  unsubscribe: `darse de baja, darte de baja, cancelar la? suscripción, baja del boletín`,
  'injection-text': `ignora|ignore|olvida|olvide ... instrucciones|indicaciones, prompt del sistema, ahora eres un|una`,
};
