const { Bot } = require('grammy')
const { question, keyboard, answer } = require('./says')

const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API } })
bot.command('checkin', ctx => ctx.reply(question, { parse_mode: 'HTML', reply_markup: keyboard }))
bot.on('callback_query:data', ctx => Promise.all([ctx.answerCallbackQuery(), ctx.editMessageText(answer(ctx.callbackQuery.data), { parse_mode: 'HTML' })]))
bot.start()
process.once('SIGTERM', () => bot.stop())
