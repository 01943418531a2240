const { Telegraf } = require('telegraf')
const { question, keyboard, answer } = require('./says')

const bot = new Telegraf(process.env.TOKEN, { telegram: { apiRoot: process.env.API } })
bot.command('checkin', ctx => ctx.replyWithHTML(question, { reply_markup: keyboard }))
bot.on('callback_query', ctx => Promise.all([ctx.answerCbQuery(), ctx.editMessageText(answer(ctx.callbackQuery.data), { parse_mode: 'HTML' })]))
bot.launch()
process.once('SIGTERM', () => bot.stop('SIGTERM'))
