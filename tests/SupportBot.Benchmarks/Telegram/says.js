const row = from => Array.from({ length: 5 }, (_, i) => ({ text: `${from + i}`, callback_data: `fill|abcdefgh|mood|${from + i}` }))

exports.question = '<b>How is your mood?</b>\n\n<i>1 is the worst, 10 the best.</i>'
exports.keyboard = { inline_keyboard: [row(1), row(6)] }
exports.answer = data => `You pressed: <b>${data.split('|').at(-1)}</b>`
