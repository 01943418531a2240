// The same bot as OurClient.cs, on discord.js: the same answers, no caches beyond what the library needs.
const { Client, Options } = require('discord.js');

const [api, token] = process.argv.slice(2);
const client = new Client({
  intents: [],
  makeCache: Options.cacheWithLimits({}),
  allowedMentions: { parse: [] },
  rest: { api: api.replace(/\/v10\/$/, ''), globalRequestsPerSecond: 1_000_000 },
});
const tags = ['sleep', 'work', 'family', 'health', 'sport', 'slow day'];
const row = [{
  type: 1,
  components: [
    { type: 2, style: 1, label: 'Add a note', custom_id: 'note:1' },
    { type: 2, style: 2, label: 'Skip', custom_id: 'skip:1' },
  ],
}];

client.on('interactionCreate', async (interaction) => {
  try {
    if (interaction.isChatInputCommand()) {
      const mood = interaction.options.getInteger('mood');
      await interaction.reply({ content: `Saved: mood ${mood} of 10. Thank you for checking in.`, flags: 64, components: row });
    } else if (interaction.isButton()) {
      await interaction.update({ content: 'Noted, thank you.', components: [] });
    } else if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond(tags.filter((tag) => tag.startsWith(typed)).map((tag) => ({ name: tag, value: tag })));
    } else if (interaction.isModalSubmit()) {
      await interaction.reply({ content: 'Your note is saved.', flags: 64 });
    }
  } catch (error) {
    console.error(error.message);
  }
});
client.once('clientReady', () => console.log('READY'));
client.on('error', (error) => console.error(error.message));
process.on('SIGTERM', () => process.exit(0));
client.login(token);
