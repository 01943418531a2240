FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/SupportBot.Host -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true -p:DebugType=none -o /app \
 && mkdir -p /empty/data /empty/keys

# No shell and no package manager. The root file system may be read-only: only /data and /keys are written to.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /empty/data /data
COPY --from=build --chown=1654:1654 /empty/keys /keys
USER 1654
ENV SUPPORTBOT_DataFolder=/data SUPPORTBOT_KeyFolder=/keys SUPPORTBOT_Health__Listen=http://127.0.0.1:8081/ DOTNET_EnableDiagnostics=0
VOLUME ["/data", "/keys"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "supportbot.dll", "health"]
ENTRYPOINT ["dotnet", "supportbot.dll"]
