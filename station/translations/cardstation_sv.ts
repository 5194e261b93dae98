<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>ApprovalColumns</name>
    <message>
        <source>Approval</source>
        <translation>Godkännande</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Begärt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslutat</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Med</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Approve an order for production</source>
        <translation>Godkänna en beställning för tillverkning</translation>
    </message>
    <message>
        <source>Cancel an order and revoke its certificates</source>
        <translation>Avbryta en beställning och spärra dess certifikat</translation>
    </message>
    <message>
        <source>Reject a finished card and revoke its certificates</source>
        <translation>Kassera ett färdigt kort och spärra dess certifikat</translation>
    </message>
    <message>
        <source>Print a letter again</source>
        <translation>Skriva ut ett brev igen</translation>
    </message>
    <message>
        <source>Open escrow for a PUK letter</source>
        <translation>Öppna deponeringen för ett PUK-brev</translation>
    </message>
    <message>
        <source>Enter in the destruction log</source>
        <translation>Föra in i makuleringsloggen</translation>
    </message>
    <message>
        <source>Change a card product</source>
        <translation>Ändra en kortprodukt</translation>
    </message>
    <message>
        <source>Change the staff</source>
        <translation>Ändra personalen</translation>
    </message>
    <message>
        <source>Waits for another person</source>
        <translation>Väntar på en till</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>Utförs</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utfört</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>Kunde inte utföras</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avslaget</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återtaget</translation>
    </message>
    <message>
        <source>It takes two: another person who is signed in confirms it on the page Approvals.</source>
        <translation>Det krävs två: en annan person som är inloggad bekräftar det på sidan Godkännanden.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>blank</source>
        <translation>kortämne</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>tillverkas</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>färdigt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>levererat</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>i retur</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>förkommet</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>kasserat</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>i karantän</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>spärrat</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>makulerat</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>issued</source>
        <translation>utfärdat</translation>
    </message>
    <message>
        <source>on the card</source>
        <translation>på kortet</translation>
    </message>
    <message>
        <source>to be revoked</source>
        <translation>ska spärras</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>spärrat</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Order %1 goes on.</source>
        <translation>Beställningen %1 går vidare.</translation>
    </message>
    <message>
        <source>Shipment %1 is unpacked; its label is used up.</source>
        <translation>Försändelsen %1 är uppackad; dess etikett är förbrukad.</translation>
    </message>
    <message>
        <source>Card %1 is rejected.</source>
        <translation>Kortet %1 är kasserat.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Letter %1 is confirmed.</source>
        <translation>Brevet %1 är bekräftat.</translation>
    </message>
    <message>
        <source>Letter %1 is spoiled.</source>
        <translation>Brevet %1 är kasserat.</translation>
    </message>
    <message>
        <source>Order %1 has arrived.</source>
        <translation>Beställningen %1 har ankommit.</translation>
    </message>
    <message>
        <source>Order %1 is approved for production.</source>
        <translation>Beställningen %1 är godkänd för tillverkning.</translation>
    </message>
    <message>
        <source>Order %1 is stopped.</source>
        <translation>Beställningen %1 är stoppad.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled.</source>
        <translation>Beställningen %1 är avbruten.</translation>
    </message>
    <message>
        <source>Shipment %1 has left.</source>
        <translation>Försändelsen %1 har gått i väg.</translation>
    </message>
    <message>
        <source>Shipment %1 has arrived.</source>
        <translation>Försändelsen %1 har kommit fram.</translation>
    </message>
    <message>
        <source>Shipment %1 has come back.</source>
        <translation>Försändelsen %1 har kommit i retur.</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Orderrad</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>The certificate authority is ready.</source>
        <translation>Certifikatutfärdaren är klar.</translation>
    </message>
    <message>
        <source>The CRL is in %1.</source>
        <translation>Spärrlistan finns i %1.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Kortprodukt</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Lämnat efter sig</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prov</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Godkänt</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Läsare</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Travels</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Letter %1 is being printed.</source>
        <translation>Brevet %1 skrivs ut.</translation>
    </message>
    <message>
        <source>Letter %1 is printed.</source>
        <translation>Brevet %1 är utskrivet.</translation>
    </message>
    <message>
        <source>Letter %1 was not printed and was not opened.</source>
        <translation>Brevet %1 skrevs inte ut och öppnades inte.</translation>
    </message>
    <message>
        <source>%1 of %2 letters printed.</source>
        <translation>%1 av %2 brev utskrivna.</translation>
    </message>
    <message>
        <source>This file has been taken in before: nothing was changed.</source>
        <translation>Filen har lästs in tidigare: inget ändrades.</translation>
    </message>
    <message>
        <source>%1 orders with %2 lines taken in, %3 were there already.</source>
        <translation>%1 beställningar med %2 rader inlästa, %3 fanns redan.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Express</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Orderer</source>
        <translation>Beställare</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknad</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identitetsnummer</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>insert a blank card</source>
        <translation>sätt in ett kortämne</translation>
    </message>
    <message>
        <source>no order waits for a card</source>
        <translation>ingen beställning väntar på kort</translation>
    </message>
    <message>
        <source>[%1/%2] %3: %4 %5</source>
        <translation>[%1/%2] %3: %4 %5</translation>
    </message>
    <message>
        <source>card %1 is proven: take it out</source>
        <translation>kortet %1 är provat och godkänt: ta ut det</translation>
    </message>
    <message>
        <source>refused, nothing was changed on it: take it out</source>
        <translation>avvisat, inget ändrades på det: ta ut det</translation>
    </message>
    <message>
        <source>card %1 is not finished: it goes on where it stopped when it is in again</source>
        <translation>kort %1 är inte färdigt: det fortsätter där det stannade när det sitter i igen</translation>
    </message>
    <message>
        <source>not finished: it may be made again, for any order</source>
        <translation>inte färdigt: det får göras om, för vilken beställning som helst</translation>
    </message>
    <message>
        <source>card %1 is rejected: put it with the rejects</source>
        <translation>kortet %1 är kasserat: lägg det bland kasserade kort</translation>
    </message>
    <message>
        <source>card %1 is in an unknown state: put it in quarantine</source>
        <translation>kortet %1 är i okänt skick: lägg det i karantän</translation>
    </message>
    <message>
        <source>cannot work now</source>
        <translation>kan inte arbeta just nu</translation>
    </message>
    <message>
        <source>%1 cards made, %2 given up.</source>
        <translation>%1 kort tillverkade, %2 blev inte färdiga.</translation>
    </message>
    <message>
        <source>%1 made, %2 left</source>
        <translation>%1 tillverkade, %2 kvar</translation>
    </message>
    <message>
        <source>%1 an hour, done at %2</source>
        <translation>%1 i timmen, klart %2</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Försändelse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sätt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Försändelse-id</translation>
    </message>
    <message>
        <source>Carrier says</source>
        <translation>Transportören säger</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Kortfamilj</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>%1 is right: product %2.</source>
        <translation>%1 är rätt: kortprodukt %2.</translation>
    </message>
    <message>
        <source>The database is copied to %1 and checked.</source>
        <translation>Databasen är kopierad till %1 och kontrollerad.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>The station is ready in %1.</source>
        <translation>Stationen är klar i %1.</translation>
    </message>
    <message>
        <source>Before it makes cards for real people, move two folders away, each with its passphrase:
  %1  opens the codes of every letter. Put it on a medium that the mailroom alone has, and name it in settings.toml.
  %2  opens PUKs and administration codes. Lock it up away from this computer; the station never needs it.</source>
        <translation>Innan den gör kort åt verkliga personer ska två mappar flyttas bort, var och en med sin lösenfras:
  %1  öppnar koderna i varje brev. Lägg den på ett medium som bara postrummet har, och ange det i settings.toml.
  %2  öppnar PUK-koder och administrationskoder. Lås in den på annan plats än vid den här datorn; stationen behöver den aldrig.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vittne</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Kortämnen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Use until</source>
        <translation>Används senast</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>I lager</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Uttagna</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbörjade</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>Kasserade</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Few blanks %1: %2 in store, there should be %3. Order more.</source>
        <translation>Få kortämnen %1: %2 i lager, det bör finnas %3. Beställ fler.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minst</translation>
    </message>
    <message>
        <source>Too few</source>
        <translation>För få</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverantör</translation>
    </message>
    <message>
        <source>Transport keys</source>
        <translation>Transportnycklar</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>I karantän</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Makulerade</translation>
    </message>
    <message>
        <source>Lot %1 is received: %2 blanks %3, at %4. Next: test a sample card of it, cardstation lots test %1</source>
        <translation>Parti %1 är mottaget: %2 kortämnen %3, på %4. Nästa steg: prova ett kort ur det, cardstation lots test %1</translation>
    </message>
    <message>
        <source>Blanks of lot %1 may be used.</source>
        <translation>Kortämnen ur parti %1 får användas.</translation>
    </message>
    <message>
        <source>Blanks of lot %1 may not be used.</source>
        <translation>Kortämnen ur parti %1 får inte användas.</translation>
    </message>
    <message>
        <source>Lot %1 is moved.</source>
        <translation>Parti %1 är flyttat.</translation>
    </message>
    <message>
        <source>The count of lot %1 is entered.</source>
        <translation>Räkningen av parti %1 är införd.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Öppnad av</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnad</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Avslutad av</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Granskad av</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kvar</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Åter</translation>
    </message>
    <message>
        <source>Lot %1 lies at %2.</source>
        <translation>Parti %1 ligger på %2.</translation>
    </message>
    <message>
        <source>Run %1 is open. Take these blanks out of the store:</source>
        <translation>Körning %1 är öppen. Ta ut de här kortämnena ur lagret:</translation>
    </message>
    <message>
        <source>Run %1 has these blanks now:</source>
        <translation>Körning %1 har nu de här kortämnena:</translation>
    </message>
    <message>
        <source>Run %1 is closed and comes out even. Another person signs it with cardstation runs review %1.</source>
        <translation>Körning %1 är avslutad och går jämnt upp. En annan person undertecknar den med cardstation runs review %1.</translation>
    </message>
    <message>
        <source>Run %1 is reviewed.</source>
        <translation>Körning %1 är granskad.</translation>
    </message>
    <message>
        <source>The sample card %1 is good: %2 checks as %3. Destroy it, and enter it in the destruction log.</source>
        <translation>Provkortet %1 är bra: %2 kontroller som %3. Makulera det och för in det i makuleringsloggen.</translation>
    </message>
    <message>
        <source>The sample card %1 failed at %2: no blank of lot %3 may be used.</source>
        <translation>Provkortet %1 underkändes vid %2: inget kortämne ur parti %3 får användas.</translation>
    </message>
    <message>
        <source>%1, %2: written to %3. Print it, and let it be signed.</source>
        <translation>%1, %2: skrivet till %3. Skriv ut det och låt det skrivas under.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Oläsbara</translation>
    </message>
    <message>
        <source>The sample card %1 is spoiled: destroy it, and enter it in the destruction log. Its lot stands as it stood; try another card.</source>
        <translation>Provkortet %1 är förbrukat: makulera det och för in det i makuleringsloggen. Partiet står som det stod; prova ett annat kort.</translation>
    </message>
    <message>
        <source>Every blank of lot %1 is rejected: destroy them, and enter them with cardstation destructions enter --lot %1.</source>
        <translation>Alla kortämnen ur parti %1 är kasserade: makulera dem och för in dem med cardstation destructions enter --lot %1.</translation>
    </message>
    <message>
        <source>Run %1 still lacks its second signature.</source>
        <translation>Körning %1 saknar ännu sin andra underskrift.</translation>
    </message>
    <message>
        <source>Run %1 goes on; the blanks are missing in it:</source>
        <translation>Körning %1 fortsätter; kortämnena saknas i den:</translation>
    </message>
    <message>
        <source>Run %1 goes on; destroy the unreadable blanks:</source>
        <translation>Körning %1 fortsätter; makulera de oläsbara kortämnena:</translation>
    </message>
    <message>
        <source>Print run</source>
        <translation>Utskriftsomgång</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>Utskriven av</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Att bekräfta</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>I omgången</translation>
    </message>
    <message>
        <source>NO  %1: %2</source>
        <translation>NEJ %1: %2</translation>
    </message>
    <message>
        <source>YES %1 is confirmed. Still to be confirmed in its run: %2</source>
        <translation>JA  %1 är bekräftat. Kvar att bekräfta i omgången: %2</translation>
    </message>
    <message>
        <source>%1 confirmed, %2 refused.</source>
        <translation>%1 bekräftade, %2 nekade.</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Godkännande</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Begärt av</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Begärt</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>Approval %1 is given, and what %2 asked for is done.</source>
        <translation>Godkännande %1 är givet, och det som %2 begärde är utfört.</translation>
    </message>
    <message>
        <source>Approval %1 is refused.</source>
        <translation>Godkännande %1 är avslaget.</translation>
    </message>
    <message>
        <source>Approval %1 is withdrawn.</source>
        <translation>Godkännande %1 är återtaget.</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>En gång till:</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>Lösenord för %1:</translation>
    </message>
    <message>
        <source>The code is right. Choose a password:</source>
        <translation>Koden är rätt. Välj ett lösenord:</translation>
    </message>
    <message>
        <source>%1 is signed in: %2.</source>
        <translation>%1 är inloggad: %2.</translation>
    </message>
    <message>
        <source>Nobody is signed in here any more.</source>
        <translation>Ingen är längre inloggad här.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>New password:</source>
        <translation>Nytt lösenord:</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Lösenordet är bytt.</translation>
    </message>
    <message>
        <source>%1, choose a password:</source>
        <translation>%1, välj ett lösenord:</translation>
    </message>
    <message>
        <source>%1 is the station&apos;s administrator, %2 its responsible issuer. Every further change of the staff takes both.</source>
        <translation>%1 är stationens administratör, %2 dess ansvariga utgivare. Varje vidare ändring av personalen kräver båda.</translation>
    </message>
    <message>
        <source>The staff is changed: %1.</source>
        <translation>Personalen är ändrad: %1.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Genom</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Senaste handling</translation>
    </message>
    <message>
        <source>It takes two: another person who is signed in confirms it with cardstation approvals confirm %1.</source>
        <translation>Det krävs två: en annan person som är inloggad bekräftar det med cardstation approvals confirm %1.</translation>
    </message>
    <message>
        <source>The one-time code for %1, to be handed over in person; it is good for seven days and for choosing a password: %2</source>
        <translation>Engångskoden för %1, att lämna över personligen; den gäller i sju dagar och till att välja ett lösenord: %2</translation>
    </message>
    <message>
        <source>Next: cardstation staff begin</source>
        <translation>Nästa steg: cardstation staff begin</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Skrivet till %1.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Utskrivet.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>To the right, mm</source>
        <translation>Åt höger, mm</translation>
    </message>
    <message>
        <source>Downwards, mm</source>
        <translation>Nedåt, mm</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Fack</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Inskriven av</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Inskriven</translation>
    </message>
    <message>
        <source>Pages on %1 are moved %2 mm to the right and %3 mm downwards now. Print another calibration sheet to see that it fits.</source>
        <translation>Sidorna på %1 flyttas nu %2 mm åt höger och %3 mm nedåt. Skriv ut ett nytt kalibreringsark för att se att det stämmer.</translation>
    </message>
    <message>
        <source>Calibration sheet %1 is printed. What to do with it stands on it.</source>
        <translation>Kalibreringsark %1 är utskrivet. Vad du gör med det står på arket.</translation>
    </message>
    <message>
        <source>Passphrase of the escrow key: </source>
        <translation>Lösenfras till depositionsnyckeln: </translation>
    </message>
    <message>
        <source>The codes of letter %1 are ready to be printed under a new number.</source>
        <translation>Koderna i brev %1 är klara att skrivas ut under ett nytt nummer.</translation>
    </message>
    <message>
        <source>Letter %1 is given up; its envelope is deleted.</source>
        <translation>Brev %1 är uppgivet; kuvertet är raderat.</translation>
    </message>
    <message>
        <source>A letter with the PUK of card %1 is ordered and ready to be printed.</source>
        <translation>Ett brev med PUK-koden till kort %1 är beställt och klart att skrivas ut.</translation>
    </message>
    <message>
        <source>Letter %1 is sealed for the portal.</source>
        <translation>Brev %1 är förseglat åt portalen.</translation>
    </message>
    <message>
        <source>Letter %1 lies sealed in %2.</source>
        <translation>Brev %1 ligger förseglat i %2.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godtagen</translation>
    </message>
    <message>
        <source>Product %1 is used as it is now.</source>
        <translation>Produkt %1 används som den nu är.</translation>
    </message>
    <message>
        <source>%1 may sign in with this card: %2.</source>
        <translation>%1 får logga in med det här kortet: %2.</translation>
    </message>
    <message>
        <source>Nobody signs in with this card any more.</source>
        <translation>Ingen loggar längre in med det här kortet.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingeravtryck</translation>
    </message>
    <message>
        <source>PIN of %1&apos;s card; ONE try is left:</source>
        <translation>PIN-kod till kortet för %1; ETT försök återstår:</translation>
    </message>
    <message>
        <source>PIN of %1&apos;s card:</source>
        <translation>PIN-kod till kortet för %1:</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Om vad</translation>
    </message>
    <message>
        <source>Older ones: --before %1</source>
        <translation>Äldre: --before %1</translation>
    </message>
    <message>
        <source>Nothing has happened since the newest head was signed.</source>
        <translation>Inget har hänt sedan det senaste huvudet signerades.</translation>
    </message>
    <message>
        <source>Head %1 is signed, at event %2.</source>
        <translation>Huvud %1 är signerat, vid händelse %2.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Klar senast</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Brådska</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Vad där står</translation>
    </message>
    <message>
        <source>The signer of order %1 is entered.</source>
        <translation>Undertecknaren av beställning %1 är registrerad.</translation>
    </message>
    <message>
        <source>The original of order %1 is here.</source>
        <translation>Originalet till beställning %1 har kommit.</translation>
    </message>
    <message>
        <source>Written to %2: %1.</source>
        <translation>Skrivet till %2: %1.</translation>
    </message>
    <message>
        <source>One-time code of letter %1:</source>
        <translation>Engångskod för brev %1:</translation>
    </message>
    <message>
        <source>%1: taken in before, nothing was changed.</source>
        <translation>%1: inläst tidigare, inget ändrades.</translation>
    </message>
    <message>
        <source>%1: %2 orders with %3 lines taken in.</source>
        <translation>%1: %2 beställningar med %3 rader inlästa.</translation>
    </message>
    <message>
        <source>%1: refused, nothing of it was taken in; the answer says why.</source>
        <translation>%1: avvisad, inget av den lästes in; svaret säger varför.</translation>
    </message>
    <message>
        <source>Told the portal: %1</source>
        <translation>Portalen har fått svar: %1</translation>
    </message>
    <message>
        <source>Card %1 is activated.</source>
        <translation>Kort %1 är aktiverat.</translation>
    </message>
    <message>
        <source>Dispatch list</source>
        <translation>Avlämningslista</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Innehåller</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Scanned out</source>
        <translation>Utskannad</translation>
    </message>
    <message>
        <source>Shipment %1 stays: %2</source>
        <translation>Försändelse %1 blir kvar: %2</translation>
    </message>
    <message>
        <source>%1 is on list %2.</source>
        <translation>%1 ligger på lista %2.</translation>
    </message>
    <message>
        <source>%1 is off list %2.</source>
        <translation>%1 är borta från lista %2.</translation>
    </message>
    <message>
        <source>%1 was scanned out of list %2.</source>
        <translation>%1 skannades ut från lista %2.</translation>
    </message>
    <message>
        <source>List %1 is closed: all on it has left.</source>
        <translation>Lista %1 är stängd: allt på den har lämnat huset.</translation>
    </message>
    <message>
        <source>List %1 is cancelled; nothing has left.</source>
        <translation>Lista %1 är avbruten; inget har lämnat huset.</translation>
    </message>
    <message>
        <source>Shipment %1 counts as lost.</source>
        <translation>Försändelse %1 räknas som förlorad.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Task %1 is done.</source>
        <translation>Uppgift %1 är utförd.</translation>
    </message>
    <message>
        <source>Task %1 is dismissed.</source>
        <translation>Uppgift %1 är avfärdad.</translation>
    </message>
    <message>
        <source>%1: asked for %2 shipments, %3 moved, %4 tasks.</source>
        <translation>%1: frågade om %2 försändelser, %3 flyttades, %4 uppgifter.</translation>
    </message>
    <message>
        <source>%1: asked for %2 shipments and stopped: %3. The rest is asked for later.</source>
        <translation>%1: frågade om %2 försändelser och avbröt: %3. Resten tillfrågas senare.</translation>
    </message>
    <message>
        <source>Another process does it now.</source>
        <translation>En annan process gör det nu.</translation>
    </message>
    <message>
        <source>%1 reminders for the portal, %2 new tasks, %3 closed by themselves.</source>
        <translation>%1 påminnelser till portalen, %2 nya uppgifter, %3 stängda av sig själva.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltigt från</translation>
    </message>
    <message>
        <source>%1 certificates written to %2.</source>
        <translation>%1 certifikat skrivna till %2.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Fetched from the portal: %1</source>
        <translation>Hämtad från portalen: %1</translation>
    </message>
    <message>
        <source>The portal has taken: %1</source>
        <translation>Portalen har tagit emot: %1</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Hördes</translation>
    </message>
    <message>
        <source>Card %1 is with its holder; keep the signed receipt.</source>
        <translation>Kort %1 är hos innehavaren; förvara det undertecknade kvittot.</translation>
    </message>
    <message>
        <source>Nothing in the order book has this number or name.</source>
        <translation>Ingenting i orderboken har detta nummer eller namn.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Hittad på</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Stämmer med</translation>
    </message>
    <message>
        <source>There is more. Type more of the number or name, or ask with --most.</source>
        <translation>Det finns mer. Skriv mer av numret eller namnet, eller fråga med --most.</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>Choose the file</source>
        <translation>Välj filen</translation>
    </message>
    <message>
        <source>The supplier&apos;s file</source>
        <translation>Leverantörens fil</translation>
    </message>
    <message>
        <source>Lists of serials (*.csv *.txt);;All files (*)</source>
        <translation>Nummerlistor (*.csv *.txt);;Alla filer (*)</translation>
    </message>
    <message>
        <source>First chip serial</source>
        <translation>Första chipnumret</translation>
    </message>
    <message>
        <source>Last chip serial</source>
        <translation>Sista chipnumret</translation>
    </message>
    <message>
        <source>Serials count</source>
        <translation>Numren räknas</translation>
    </message>
    <message>
        <source>in hexadecimal</source>
        <translation>hexadecimalt</translation>
    </message>
    <message>
        <source>in tens</source>
        <translation>i tiotal</translation>
    </message>
    <message>
        <source>Receive a lot</source>
        <translation>Ta emot ett parti</translation>
    </message>
    <message>
        <source>What the file&apos;s own columns say may be left empty here. All of it is entered, or nothing.</source>
        <translation>Det som står i filens egna kolumner kan lämnas tomt här. Allt förs in, eller inget.</translation>
    </message>
    <message>
        <source>Each serial from the first to the last is a blank of the lot. All of them are entered, or none.</source>
        <translation>Varje nummer från det första till det sista är ett kortämne ur partiet. Alla förs in, eller inget.</translation>
    </message>
    <message>
        <source>The supplier&apos;s number of the lot</source>
        <translation>Leverantörens partinummer</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>som filen säger</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Kortämnen</translation>
    </message>
    <message>
        <source>Where they lie</source>
        <translation>Var de ligger</translation>
    </message>
    <message>
        <source>How many there should be</source>
        <translation>Hur många det ska vara</translation>
    </message>
    <message>
        <source>Use until</source>
        <translation>Används till och med</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverantör</translation>
    </message>
    <message>
        <source>Name of the transport keys</source>
        <translation>Transportnycklarnas namn</translation>
    </message>
</context>
<context>
    <name>DispatchColumns</name>
    <message>
        <source>Shipment</source>
        <translation>Försändelse</translation>
    </message>
    <message>
        <source>Scanned out</source>
        <translation>Utskannad</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottagare</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>entered in the order book</source>
        <translation>införd i orderboken</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>inläst</translation>
    </message>
    <message>
        <source>met for the first time</source>
        <translation>sett för första gången</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>utfärdat</translation>
    </message>
    <message>
        <source>reserved, its codes sealed</source>
        <translation>reserverat, koderna förseglade</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>packad</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Rad %1</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>Kort %1</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Certifikat %1</translation>
    </message>
    <message>
        <source>PIN letter %1</source>
        <translation>PIN-kodsbrev %1</translation>
    </message>
    <message>
        <source>Shipment %1</source>
        <translation>Försändelse %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Fil %1</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>Parti %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Körning %1</translation>
    </message>
    <message>
        <source>Destruction %1</source>
        <translation>Makulering %1</translation>
    </message>
    <message>
        <source>Print run %1</source>
        <translation>Utskriftsomgång %1</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>får logga in</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>har slutat</translation>
    </message>
    <message>
        <source>was refused</source>
        <translation>nekades</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>begärd</translation>
    </message>
    <message>
        <source>Approval %1</source>
        <translation>Godkännande %1</translation>
    </message>
    <message>
        <source>offsets entered</source>
        <translation>förskjutning inskriven</translation>
    </message>
    <message>
        <source>calibration sheet printed</source>
        <translation>kalibreringsark utskrivet</translation>
    </message>
    <message>
        <source>Printer %1</source>
        <translation>Skrivare %1</translation>
    </message>
    <message>
        <source>its envelope deleted</source>
        <translation>kuvertet raderat</translation>
    </message>
    <message>
        <source>a one-time code drawn</source>
        <translation>en engångskod skapad</translation>
    </message>
    <message>
        <source>a one-time code tried</source>
        <translation>en engångskod provad</translation>
    </message>
    <message>
        <source>fetched by the portal</source>
        <translation>hämtat av portalen</translation>
    </message>
    <message>
        <source>what was sealed for the portal deleted</source>
        <translation>det som förseglats åt portalen raderat</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>påbörjad</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>Produkt %1</translation>
    </message>
    <message>
        <source>goes from one state to another</source>
        <translation>går från ett läge till ett annat</translation>
    </message>
    <message>
        <source>goes on at another place</source>
        <translation>fortsätter på annan plats</translation>
    </message>
    <message>
        <source>entered in a lot</source>
        <translation>införd i ett parti</translation>
    </message>
    <message>
        <source>accounted for in its run</source>
        <translation>redovisad i sin körning</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>öppnad</translation>
    </message>
    <message>
        <source>blanks taken out</source>
        <translation>ämnen uttagna</translation>
    </message>
    <message>
        <source>blanks reported missing</source>
        <translation>ämnen anmälda saknade</translation>
    </message>
    <message>
        <source>unreadable blanks thrown away</source>
        <translation>oläsbara ämnen kasserade</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>flyttad</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>inventerad</translation>
    </message>
    <message>
        <source>sample card begun</source>
        <translation>provkort påbörjat</translation>
    </message>
    <message>
        <source>sample card tried</source>
        <translation>provkort prövat</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>makulerat</translation>
    </message>
    <message>
        <source>entered as staff</source>
        <translation>införd som personal</translation>
    </message>
    <message>
        <source>roles changed</source>
        <translation>roller ändrade</translation>
    </message>
    <message>
        <source>password chosen</source>
        <translation>lösenord valt</translation>
    </message>
    <message>
        <source>password removed</source>
        <translation>lösenord borttaget</translation>
    </message>
    <message>
        <source>one-time code handed out</source>
        <translation>engångskod utlämnad</translation>
    </message>
    <message>
        <source>card to sign in with added</source>
        <translation>inloggningskort tillagt</translation>
    </message>
    <message>
        <source>card to sign in with taken away</source>
        <translation>inloggningskort borttaget</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>loggade in</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>loggade ut</translation>
    </message>
    <message>
        <source>was not let in</source>
        <translation>släpptes inte in</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godtagen</translation>
    </message>
    <message>
        <source>the chain of events begun</source>
        <translation>händelsekedjan påbörjad</translation>
    </message>
    <message>
        <source>the database brought up to date</source>
        <translation>databasen uppdaterad</translation>
    </message>
    <message>
        <source>taken over by an update</source>
        <translation>övertaget vid en uppdatering</translation>
    </message>
    <message>
        <source>a signing key taken up</source>
        <translation>en signeringsnyckel tagen i bruk</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Orderrad</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>PIN letter</source>
        <translation>PIN-kodsbrev</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Försändelse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Makulering</translation>
    </message>
    <message>
        <source>Print run</source>
        <translation>Utskriftsomgång</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Kortprodukt</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Godkännande</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>found changed behind the program&apos;s back</source>
        <translation>hittades ändrad bakom programmets rygg</translation>
    </message>
    <message>
        <source>works by other rules of settings.toml</source>
        <translation>arbetar efter andra regler i settings.toml</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Station %1</source>
        <translation>Station %1</translation>
    </message>
    <message>
        <source>signer entered</source>
        <translation>undertecknaren registrerad</translation>
    </message>
    <message>
        <source>signed original is here</source>
        <translation>det undertecknade originalet har kommit</translation>
    </message>
    <message>
        <source>events of the trail exported</source>
        <translation>händelser ur loggen exporterade</translation>
    </message>
    <message>
        <source>Dispatch list</source>
        <translation>Avlämningslista</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Dispatch list %1</source>
        <translation>Avlämningslista %1</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Uppgift %1</translation>
    </message>
    <message>
        <source>the carrier says</source>
        <translation>transportören uppger</translation>
    </message>
    <message>
        <source>handed over with a receipt</source>
        <translation>utlämnad mot kvitto</translation>
    </message>
    <message>
        <source>activated by its holder</source>
        <translation>aktiverat av innehavaren</translation>
    </message>
    <message>
        <source>became due, for a person to decide</source>
        <translation>förföll, någon ska avgöra</translation>
    </message>
    <message>
        <source>the orderer is reminded</source>
        <translation>beställaren påminns</translation>
    </message>
    <message>
        <source>an extract of the order register was made</source>
        <translation>ett utdrag ur orderregistret gjordes</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>in time</source>
        <translation>i tid</translation>
    </message>
    <message>
        <source>late, still open</source>
        <translation>försenad, ännu öppen</translation>
    </message>
    <message>
        <source>late</source>
        <translation>försenad</translation>
    </message>
    <message>
        <source>%1, express</source>
        <translation>%1, express</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kort</translation>
    </message>
    <message>
        <source>PIN letter</source>
        <translation>PIN-brev</translation>
    </message>
    <message>
        <source>authentication</source>
        <translation>legitimering</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>underskrift</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Antal</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>this is not an order file</source>
        <translation>det här är ingen orderfil</translation>
    </message>
    <message>
        <source>Send JSON or CSV as docs/order-files.md describes them.</source>
        <translation>Skicka JSON eller CSV så som docs/order-files.md beskriver.</translation>
    </message>
    <message>
        <source>the file breaks off or breaks its format here</source>
        <translation>filen bryts av eller följer inte sitt format här</translation>
    </message>
    <message>
        <source>Mend it at this place, or have the sender write it again.</source>
        <translation>Rätta den på det här stället, eller låt avsändaren skriva den på nytt.</translation>
    </message>
    <message>
        <source>this is not text in an encoding that is accepted</source>
        <translation>det här är inte text i en teckenkodning som godtas</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 (a CSV file may also be Windows-1252).</source>
        <translation>Spara filen som UTF-8 (en CSV-fil får också vara Windows-1252).</translation>
    </message>
    <message>
        <source>there is no order in the file</source>
        <translation>filen innehåller ingen beställning</translation>
    </message>
    <message>
        <source>Check that the right file was sent, and that it was sent whole.</source>
        <translation>Kontrollera att rätt fil skickades och att den är hel.</translation>
    </message>
    <message>
        <source>this is longer than it may be</source>
        <translation>det här är längre än tillåtet</translation>
    </message>
    <message>
        <source>Shorten it; the greatest lengths stand in docs/order-files.md.</source>
        <translation>Korta det; största längderna står i docs/order-files.md.</translation>
    </message>
    <message>
        <source>an order file has no such field</source>
        <translation>en orderfil har inget sådant fält</translation>
    </message>
    <message>
        <source>Correct its name, or take it away.</source>
        <translation>Rätta namnet, eller ta bort fältet.</translation>
    </message>
    <message>
        <source>this field stands twice</source>
        <translation>fältet finns två gånger</translation>
    </message>
    <message>
        <source>Take one of the two away.</source>
        <translation>Ta bort det ena.</translation>
    </message>
    <message>
        <source>this is not the kind of value that the field holds</source>
        <translation>fältet kan inte ha ett värde av det slaget</translation>
    </message>
    <message>
        <source>Put text in quotation marks, numbers and true or false without.</source>
        <translation>Sätt text inom citattecken, och tal och true eller false utan.</translation>
    </message>
    <message>
        <source>this field is missing or empty</source>
        <translation>fältet saknas eller är tomt</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Fyll i det.</translation>
    </message>
    <message>
        <source>the field knows no such word</source>
        <translation>fältet kan inte ha det ordet</translation>
    </message>
    <message>
        <source>Use one of the words that docs/order-files.md lists for it.</source>
        <translation>Använd ett av de ord som docs/order-files.md räknar upp för fältet.</translation>
    </message>
    <message>
        <source>this number or address is wrong</source>
        <translation>numret eller adressen är fel</translation>
    </message>
    <message>
        <source>Check it against the original: a digit or letter is probably mistyped.</source>
        <translation>Jämför med originalet: någon siffra eller bokstav är troligen felskriven.</translation>
    </message>
    <message>
        <source>this is not a date of the calendar</source>
        <translation>det här är inget datum i kalendern</translation>
    </message>
    <message>
        <source>Write year, month and day as 2026-11-30.</source>
        <translation>Skriv år, månad och dag så här: 2026-11-30.</translation>
    </message>
    <message>
        <source>this date cannot be right</source>
        <translation>datumet kan inte stämma</translation>
    </message>
    <message>
        <source>Check it: neither in the future nor before 2000, signed no earlier than received.</source>
        <translation>Kontrollera det: varken i framtiden eller före år 2000, undertecknat tidigast då det mottogs.</translation>
    </message>
    <message>
        <source>there is an unreadable character in it</source>
        <translation>det finns ett oläsligt tecken i texten</translation>
    </message>
    <message>
        <source>Type the text again instead of pasting it.</source>
        <translation>Skriv texten på nytt i stället för att klistra in den.</translation>
    </message>
    <message>
        <source>this station does not make such a product</source>
        <translation>stationen tillverkar inte den kortprodukten</translation>
    </message>
    <message>
        <source>Correct the product code, or let the administrator install its profile.</source>
        <translation>Rätta produktkoden, eller låt administratören installera dess profil.</translation>
    </message>
    <message>
        <source>this product cannot be made without this field</source>
        <translation>kortprodukten kan inte tillverkas utan det här fältet</translation>
    </message>
    <message>
        <source>Ask the orderer for it.</source>
        <translation>Be beställaren om uppgiften.</translation>
    </message>
    <message>
        <source>the PIN letter cannot travel like this</source>
        <translation>PIN-kodsbrevet kan inte skickas så</translation>
    </message>
    <message>
        <source>An order signed on paper, and a product without digital letters, gets its letter on paper.</source>
        <translation>En beställning som är undertecknad på papper, och en kortprodukt utan digitala brev, får sitt brev på papper.</translation>
    </message>
    <message>
        <source>two rows of the same order say different things</source>
        <translation>två rader i samma beställning säger olika saker</translation>
    </message>
    <message>
        <source>Make the order&apos;s columns equal in all of its rows.</source>
        <translation>Gör beställningens kolumner lika på alla dess rader.</translation>
    </message>
    <message>
        <source>this order number stands twice in the file</source>
        <translation>beställningsnumret står två gånger i filen</translation>
    </message>
    <message>
        <source>Give each order once. If they are two orders, one has the wrong number.</source>
        <translation>Ange varje beställning en gång. Är det två beställningar har den ena fel nummer.</translation>
    </message>
    <message>
        <source>this line number stands twice in the order</source>
        <translation>radnumret står två gånger i beställningen</translation>
    </message>
    <message>
        <source>Number the order&apos;s lines one by one.</source>
        <translation>Numrera beställningens rader en och en.</translation>
    </message>
    <message>
        <source>this identity belongs to another order line</source>
        <translation>identiteten tillhör en annan orderrad</translation>
    </message>
    <message>
        <source>Check whether the card is ordered already; each line has an identity of its own.</source>
        <translation>Kontrollera om kortet redan är beställt; varje rad har sin egen identitet.</translation>
    </message>
    <message>
        <source>this identity belongs to another organisation</source>
        <translation>identiteten tillhör en annan organisation</translation>
    </message>
    <message>
        <source>It must be 16, the ordering organisation&apos;s number and a part of its own.</source>
        <translation>Den ska vara 16, den beställande organisationens nummer och en egen del.</translation>
    </message>
    <message>
        <source>the order is here already, with other content</source>
        <translation>beställningen finns redan, med annat innehåll</translation>
    </message>
    <message>
        <source>An order is not changed by sending it again: cancel it and place a new one (A46).</source>
        <translation>En beställning ändras inte genom att skickas igen: avbryt den och gör en ny (A46).</translation>
    </message>
</context>
<context>
    <name>LetterColumns</name>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Orderrad</translation>
    </message>
    <message>
        <source>Travels</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>%1 is being printed.</source>
        <translation>%1 skrivs ut.</translation>
    </message>
    <message>
        <source>%1 is printed.</source>
        <translation>%1 är utskrivet.</translation>
    </message>
    <message>
        <source>%1 is spoiled: destroy what came out.</source>
        <translation>%1 är kasserat: makulera det som kom ut.</translation>
    </message>
    <message>
        <source>%1 was not printed and not opened: it can be printed again.</source>
        <translation>%1 skrevs inte ut och öppnades inte: det kan skrivas ut på nytt.</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserverat</translation>
    </message>
    <message>
        <source>ready to print</source>
        <translation>klart för utskrift</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>skrivs ut</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>utskrivet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bekräftat</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>förslutet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>levererat</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>i retur</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>förkommet</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>kasserat</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>makulerat</translation>
    </message>
    <message>
        <source>apart from its card</source>
        <translation>skilt från kortet</translation>
    </message>
    <message>
        <source>with its card</source>
        <translation>med kortet</translation>
    </message>
    <message>
        <source>its card was given up</source>
        <translation>kortet blev inte färdigt</translation>
    </message>
    <message>
        <source>at the portal</source>
        <translation>hos portalen</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>waiting</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>tillverkas</translation>
    </message>
    <message>
        <source>made</source>
        <translation>tillverkat</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>levererat</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>i retur</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbrutet</translation>
    </message>
</context>
<context>
    <name>LotColumns</name>
    <message>
        <source>Turn</source>
        <translation>Tur</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Kortämnen</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>I lager</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Uttagna</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>Kasserade</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Use until</source>
        <translation>Används t.o.m.</translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>Codes of card products; empty: all</source>
        <translation>Kortprodukternas koder; tomt: alla</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identitetsnummer</translation>
    </message>
    <message>
        <source>HSA-id or service identity number</source>
        <translation>HSA-id eller tjänsteidentitetsnummer</translation>
    </message>
</context>
<context>
    <name>OrderChecks</name>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Vem som undertecknat</translation>
    </message>
    <message>
        <source>May sign for it</source>
        <translation>Behörig att underteckna</translation>
    </message>
    <message>
        <source>Original on paper</source>
        <translation>Original på papper</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Fullmakt</translation>
    </message>
    <message>
        <source>How the letter travels</source>
        <translation>Hur brevet går</translation>
    </message>
    <message>
        <source>What the product needs</source>
        <translation>Vad produkten kräver</translation>
    </message>
    <message>
        <source>Identity numbers</source>
        <translation>Identitetsnummer</translation>
    </message>
    <message>
        <source>Cards that the holder has</source>
        <translation>Kort som innehavaren har</translation>
    </message>
    <message>
        <source>Spelling in certificates</source>
        <translation>Stavning i certifikat</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ godkänd</translation>
    </message>
    <message>
        <source>✗ fails</source>
        <translation>✗ underkänd</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>behövs inte</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>titta här</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Vad där står</translation>
    </message>
</context>
<context>
    <name>OrderColumns</name>
    <message>
        <source>not bound to a person</source>
        <translation>inte knutet till någon person</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Förtur</translation>
    </message>
    <message>
        <source>express</source>
        <translation>express</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Kortprodukt</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identitetsnummer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Vad som står där</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1, i dag</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, försenad</translation>
    </message>
    <message>
        <source>Due days count from when the signed order has arrived.</source>
        <translation>Dagarna räknas från att den undertecknade beställningen har kommit in.</translation>
    </message>
    <message>
        <source>Express: within two working days</source>
        <translation>Express: inom två arbetsdagar</translation>
    </message>
    <message>
        <source>Within five working days</source>
        <translation>Inom fem arbetsdagar</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Klar senast</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Registered; the signed order has not arrived yet.</source>
        <translation>Registrerad; den undertecknade beställningen har inte kommit än.</translation>
    </message>
    <message>
        <source>Signed and arrived; to be checked.</source>
        <translation>Undertecknad och ankommen; ska kontrolleras.</translation>
    </message>
    <message>
        <source>Checked; its cards may be made.</source>
        <translation>Kontrollerad; korten får tillverkas.</translation>
    </message>
    <message>
        <source>Its cards are being made.</source>
        <translation>Korten tillverkas.</translation>
    </message>
    <message>
        <source>Some of its cards have left, the rest will shortly.</source>
        <translation>Några av korten har skickats, resten skickas inom kort.</translation>
    </message>
    <message>
        <source>All its cards have left the station.</source>
        <translation>Alla kort har lämnat stationen.</translation>
    </message>
    <message>
        <source>Failed the check; the orderer has been told what is needed.</source>
        <translation>Kunde inte godkännas; beställaren har fått veta vad som behövs.</translation>
    </message>
    <message>
        <source>Cancelled for good.</source>
        <translation>Avbruten för gott.</translation>
    </message>
    <message>
        <source>The card payment has not been verified.</source>
        <translation>Kortbetalningen är inte bekräftad.</translation>
    </message>
    <message>
        <source>digitally</source>
        <translation>digitalt</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>på papper</translation>
    </message>
    <message>
        <source>by a registered officer, no signature needed</source>
        <translation>av registrerad handläggare, ingen underskrift behövs</translation>
    </message>
    <message>
        <source>PIN letter on paper</source>
        <translation>PIN-kodsbrev på papper</translation>
    </message>
    <message>
        <source>PIN letter by SMS</source>
        <translation>PIN-kodsbrev med sms</translation>
    </message>
    <message>
        <source>PIN letter by e-mail</source>
        <translation>PIN-kodsbrev med e-post</translation>
    </message>
    <message>
        <source>The order cannot be approved as it was made</source>
        <translation>Beställningen kan inte godkännas som den är gjord</translation>
    </message>
    <message>
        <source>The orderer has asked for it</source>
        <translation>Beställaren har begärt det</translation>
    </message>
    <message>
        <source>firmatecknare</source>
        <translation>firmatecknare</translation>
    </message>
    <message>
        <source>board member</source>
        <translation>styrelseledamot</translation>
    </message>
    <message>
        <source>senior manager</source>
        <translation>ledande befattningshavare</translation>
    </message>
    <message>
        <source>limited company (AB)</source>
        <translation>aktiebolag (AB)</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>kommun</translation>
    </message>
    <message>
        <source>region</source>
        <translation>region</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>myndighet</translation>
    </message>
    <message>
        <source>state company</source>
        <translation>statligt bolag</translation>
    </message>
    <message>
        <source>association</source>
        <translation>förening</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>utländsk</translation>
    </message>
    <message>
        <source>other organisation</source>
        <translation>annan organisation</translation>
    </message>
</context>
<context>
    <name>PanelWords</name>
    <message>
        <source>Reader unplugged</source>
        <translation>Läsaren är urkopplad</translation>
    </message>
    <message>
        <source>Cannot work now</source>
        <translation>Kan inte arbeta just nu</translation>
    </message>
    <message>
        <source>Insert a blank card</source>
        <translation>Sätt in ett kortämne</translation>
    </message>
    <message>
        <source>No order waits</source>
        <translation>Ingen beställning väntar</translation>
    </message>
    <message>
        <source>The card may stay: it is made when an order comes.</source>
        <translation>Kortet kan sitta kvar: det tillverkas när en beställning kommer.</translation>
    </message>
    <message>
        <source>Leave the card in</source>
        <translation>Låt kortet sitta</translation>
    </message>
    <message>
        <source>Good: take it out</source>
        <translation>Klart: ta ut kortet</translation>
    </message>
    <message>
        <source>The card is made and proven.</source>
        <translation>Kortet är tillverkat, provat och godkänt.</translation>
    </message>
    <message>
        <source>Wrong card: take it out</source>
        <translation>Fel kort: ta ut det</translation>
    </message>
    <message>
        <source>Insert it again</source>
        <translation>Sätt in kortet igen</translation>
    </message>
    <message>
        <source>Not finished: it goes on where it stopped.</source>
        <translation>Kortet blev inte färdigt: det fortsätter där det stannade.</translation>
    </message>
    <message>
        <source>The card that was taken out is not finished: it goes on where it stopped, in this reader or another.</source>
        <translation>Kortet som togs ut är inte färdigt: det fortsätter där det stannade, i den här läsaren eller en annan.</translation>
    </message>
    <message>
        <source>Leave it in: waiting</source>
        <translation>Låt kortet sitta: väntar</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Kan användas igen</translation>
    </message>
    <message>
        <source>Not finished: it may be made again, for any order.</source>
        <translation>Kortet blev inte färdigt: det får göras om, för vilken beställning som helst.</translation>
    </message>
    <message>
        <source>To the rejects</source>
        <translation>Till kasserade kort</translation>
    </message>
    <message>
        <source>To quarantine</source>
        <translation>Till karantän</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Leta i:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bakåt</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå bakåt</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Gå framåt</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Mappen ovanför</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Gå till mappen ovanför</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Skapa ny mapp</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Skapa en ny mapp</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Visa som lista</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Visa detaljer</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Filtyp:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Fil&amp;namn:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Mapp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öppna</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Välj</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Byt namn</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Ta bort</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Visa &amp;dolda filer</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Ny mapp</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Senaste platser</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Dator</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>production</source>
        <translation>produktion</translation>
    </message>
    <message>
        <source>mailroom</source>
        <translation>postrum</translation>
    </message>
    <message>
        <source>support</source>
        <translation>support</translation>
    </message>
    <message>
        <source>responsible issuer</source>
        <translation>ansvarig utgivare</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>revisor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administratör</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>får logga in</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>har slutat</translation>
    </message>
    <message>
        <source>The one-time code for %1, to be handed over in person; it is good for seven days and for choosing a password: %2</source>
        <translation>Engångskoden för %1, att lämna över personligen; den gäller i sju dagar och till att välja ett lösenord: %2</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Uttagna</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>Kasserade</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Återlämnade</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnad</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Granskad</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Bortskrivna</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>This number or name does not have the form that it must have. Check it against the original and enter it again.</source>
        <translation>Numret eller namnet har inte den form som det måste ha. Jämför med originalet och ange det på nytt.</translation>
    </message>
    <message>
        <source>This is not a date of the calendar. Write it as year, month and day: 2026-11-30.</source>
        <translation>Det är inget datum i kalendern. Skriv år, månad och dag: 2026-11-30.</translation>
    </message>
    <message>
        <source>This text is not encoded as it must be. Ask its sender to send it again.</source>
        <translation>Texten är inte kodad som den måste vara. Be avsändaren skicka den på nytt.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its name and whether you may read it.</source>
        <translation>Filen kan inte läsas. Kontrollera namnet och att du får läsa den.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the folder exists, that you may write there and that the disk is not full.</source>
        <translation>Filen kan inte skrivas. Kontrollera att mappen finns, att du får skriva där och att disken inte är full.</translation>
    </message>
    <message>
        <source>The computer gives no random numbers. Nothing was made. Restart the computer, and call the administrator if it happens again.</source>
        <translation>Datorn lämnar inga slumptal. Inget har tillverkats. Starta om datorn, och kontakta administratören om det händer igen.</translation>
    </message>
    <message>
        <source>No locked memory is left for codes. Close other programs, or let the administrator raise the limit for locked memory.</source>
        <translation>Det finns inget låst minne kvar för koder. Stäng andra program, eller låt administratören höja gränsen för låst minne.</translation>
    </message>
    <message>
        <source>A key cannot be opened. Check its file and its passphrase.</source>
        <translation>En nyckel kan inte öppnas. Kontrollera nyckelfilen och dess lösenfras.</translation>
    </message>
    <message>
        <source>The codes could not be sealed, so nothing was put on the card. Let the administrator check the recipients&apos; certificates.</source>
        <translation>Koderna kunde inte förseglas, så inget har skrivits på kortet. Låt administratören kontrollera mottagarnas certifikat.</translation>
    </message>
    <message>
        <source>This envelope of codes was sealed for another key. Use the mailroom&apos;s own key.</source>
        <translation>Kuvertet med koder är förseglat för en annan nyckel. Använd postrummets egen nyckel.</translation>
    </message>
    <message>
        <source>This envelope of codes has been changed or damaged and stays closed. Do not print its letter; report it.</source>
        <translation>Kuvertet med koder har ändrats eller skadats och förblir stängt. Skriv inte ut brevet; anmäl felet.</translation>
    </message>
    <message>
        <source>A card product is described wrongly. Mend the file where the message points.</source>
        <translation>En kortprodukt är felaktigt beskriven. Rätta filen på det ställe som meddelandet pekar ut.</translation>
    </message>
    <message>
        <source>There is no card product with this code. Choose one of the products that `cardstation profiles list` shows.</source>
        <translation>Det finns ingen kortprodukt med den koden. Välj en av dem som `cardstation profiles list` visar.</translation>
    </message>
    <message>
        <source>A text of the card product needs something that the order does not say. Complete the order.</source>
        <translation>En text i kortprodukten behöver en uppgift som saknas i beställningen. Komplettera beställningen.</translation>
    </message>
    <message>
        <source>The smart card service (pcscd) does not answer. Start it, or wait: the station goes on by itself when it is back.</source>
        <translation>Smartkortstjänsten (pcscd) svarar inte. Starta den, eller vänta: stationen fortsätter av sig själv när den är tillbaka.</translation>
    </message>
    <message>
        <source>The card reader is no longer there. Plug it in again.</source>
        <translation>Kortläsaren finns inte längre. Koppla in den igen.</translation>
    </message>
    <message>
        <source>There is no card in the reader. Insert one.</source>
        <translation>Det sitter inget kort i läsaren. Sätt in ett.</translation>
    </message>
    <message>
        <source>The card was taken out too early. Put the same card back into a reader, and leave it in.</source>
        <translation>Kortet togs ut för tidigt. Sätt in samma kort i en läsare igen och låt det sitta kvar.</translation>
    </message>
    <message>
        <source>Another program reset the card while it was being made. Close that program and insert the card again.</source>
        <translation>Ett annat program startade om kortet medan det tillverkades. Stäng det programmet och sätt in kortet igen.</translation>
    </message>
    <message>
        <source>Another program is using this card. Close that program and insert the card again.</source>
        <translation>Ett annat program använder kortet. Stäng det programmet och sätt in kortet igen.</translation>
    </message>
    <message>
        <source>The card stopped answering. Take it out and put it aside as unknown.</source>
        <translation>Kortet slutade svara. Ta ut det och lägg det i karantän.</translation>
    </message>
    <message>
        <source>The card does not start. Turn it over, wipe its contacts, or take another.</source>
        <translation>Kortet startar inte. Vänd på det, torka av kontakterna eller ta ett annat.</translation>
    </message>
    <message>
        <source>The reader reports a fault in talking to the card. Try another reader.</source>
        <translation>Läsaren rapporterar fel i kontakten med kortet. Försök med en annan läsare.</translation>
    </message>
    <message>
        <source>The card answers against the standard. Reject it.</source>
        <translation>Kortet svarar inte enligt standarden. Kassera det.</translation>
    </message>
    <message>
        <source>The card refused a command that a good card accepts. Reject it.</source>
        <translation>Kortet vägrade ett kommando som ett felfritt kort godtar. Kassera det.</translation>
    </message>
    <message>
        <source>The code is wrong. See how many tries are left before you try again.</source>
        <translation>Koden är fel. Se efter hur många försök som återstår innan du försöker igen.</translation>
    </message>
    <message>
        <source>The code is blocked. It must be unblocked first.</source>
        <translation>Koden är låst. Den måste låsas upp först.</translation>
    </message>
    <message>
        <source>This card is of a kind that no product here is made of. Nothing was changed on it. Take it out and insert the right blank.</source>
        <translation>Kortet är av ett slag som ingen kortprodukt här görs av. Inget har ändrats på det. Ta ut det och sätt in rätt kortämne.</translation>
    </message>
    <message>
        <source>This card cannot hold what the product needs. Take it out and insert a blank of the right type.</source>
        <translation>Kortet klarar inte det som kortprodukten kräver. Ta ut det och sätt in ett kortämne av rätt typ.</translation>
    </message>
    <message>
        <source>This card is not a blank: it belongs to somebody, or was begun elsewhere. Nothing was changed on it. Take it out.</source>
        <translation>Kortet är inget kortämne: det tillhör någon eller har påbörjats på annat håll. Inget har ändrats på det. Ta ut det.</translation>
    </message>
    <message>
        <source>This is your own card. It can never be made into another. Nothing was changed on it. Take it out.</source>
        <translation>Det här är ditt eget kort. Det kan aldrig göras om till ett annat. Inget har ändrats på det. Ta ut det.</translation>
    </message>
    <message>
        <source>This card lies on a contactless reader, and its product is made through its contacts. Nothing was changed on it. Insert it into a reader with contacts, chip first.</source>
        <translation>Kortet ligger på en kontaktlös läsare, men kortprodukten görs genom kortets kontakter. Inget har ändrats på det. Sätt in det i en läsare med kontakter, med chippet först.</translation>
    </message>
    <message>
        <source>This is not the card that was begun. Insert the right one.</source>
        <translation>Det här är inte det kort som påbörjades. Sätt in rätt kort.</translation>
    </message>
    <message>
        <source>Somebody has tried codes on this card. Nothing was changed on it. Put it aside and report it.</source>
        <translation>Någon har prövat koder på kortet. Inget har ändrats på det. Lägg det åt sidan och anmäl det.</translation>
    </message>
    <message>
        <source>The card&apos;s signature on its certificate request is wrong. Reject the card.</source>
        <translation>Kortets underskrift på certifikatbegäran är fel. Kassera kortet.</translation>
    </message>
    <message>
        <source>The key on the card is not the one in the certificate. Reject the card.</source>
        <translation>Nyckeln på kortet är inte den som står i certifikatet. Kassera kortet.</translation>
    </message>
    <message>
        <source>The card module (PKCS#11) cannot be loaded. Check its path in the settings.</source>
        <translation>Kortmodulen (PKCS#11) kan inte laddas. Kontrollera dess sökväg i inställningarna.</translation>
    </message>
    <message>
        <source>The card module (PKCS#11) reported a fault. Insert the card again.</source>
        <translation>Kortmodulen (PKCS#11) rapporterade ett fel. Sätt in kortet igen.</translation>
    </message>
    <message>
        <source>The finished card did not pass its proof. Reject it.</source>
        <translation>Det färdiga kortet klarade inte provet. Kassera det.</translation>
    </message>
    <message>
        <source>The proof of the card did not end in time. Put the card aside as unknown.</source>
        <translation>Provet av kortet blev inte klart i tid. Lägg kortet i karantän.</translation>
    </message>
    <message>
        <source>The certificate authority cannot be opened. Let the administrator check its keys and settings.</source>
        <translation>Certifikatutfärdaren kan inte öppnas. Låt administratören kontrollera dess nycklar och inställningar.</translation>
    </message>
    <message>
        <source>The certificate authority refuses to certify this. Read its reason, and correct the order.</source>
        <translation>Certifikatutfärdaren vägrar att utfärda certifikatet. Läs skälet och rätta beställningen.</translation>
    </message>
    <message>
        <source>The certificate authority does not answer. Try again when it is back.</source>
        <translation>Certifikatutfärdaren svarar inte. Försök igen när den är tillbaka.</translation>
    </message>
    <message>
        <source>A certificate is not what it should be. Nothing was put on the card with it.</source>
        <translation>Ett certifikat är inte som det ska. Det har inte skrivits på kortet.</translation>
    </message>
    <message>
        <source>No code can satisfy this product&apos;s rules. Mend the product&apos;s description.</source>
        <translation>Ingen kod kan uppfylla kortproduktens regler. Rätta beskrivningen av kortprodukten.</translation>
    </message>
    <message>
        <source>The journal could not be written, so the card was not touched further. Check the disk and the database.</source>
        <translation>Journalen kunde inte skrivas, så kortet rördes inte mer. Kontrollera disken och databasen.</translation>
    </message>
    <message>
        <source>A step failed. Read what it says.</source>
        <translation>Ett steg misslyckades. Läs vad det säger.</translation>
    </message>
    <message>
        <source>It is not known what is on this card. Put it aside as unknown; it may not be used or shipped.</source>
        <translation>Det är okänt vad som finns på kortet. Lägg det i karantän; det får inte användas eller skickas.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Stoppat på din begäran.</translation>
    </message>
    <message>
        <source>The letter&apos;s template lacks something. Mend the drawing where the message points.</source>
        <translation>Något saknas i brevmallen. Rätta mallen på det ställe som meddelandet pekar ut.</translation>
    </message>
    <message>
        <source>A text does not fit its place on the letter. Shorten it in the order.</source>
        <translation>En text får inte plats på brevet. Korta den i beställningen.</translation>
    </message>
    <message>
        <source>The printer does not answer. No code was sent. Check that it is on and connected.</source>
        <translation>Skrivaren svarar inte. Ingen kod har skickats. Kontrollera att den är på och ansluten.</translation>
    </message>
    <message>
        <source>The printer does not take the letter. Check its display.</source>
        <translation>Skrivaren tar inte emot brevet. Se efter på dess display.</translation>
    </message>
    <message>
        <source>This print queue might keep codes or let them out later. No code was opened. Change the setting that the message names.</source>
        <translation>Den här utskriftskön skulle kunna spara koder eller skriva ut dem senare. Ingen kod har öppnats. Ändra den inställning som meddelandet nämner.</translation>
    </message>
    <message>
        <source>The printer gave up the letter. It is spoiled: destroy what came out, and report the letter as spoiled.</source>
        <translation>Skrivaren gav upp brevet. Det är kasserat: makulera det som kom ut och anmäl brevet som kasserat.</translation>
    </message>
    <message>
        <source>Printing stopped and the letter was removed from the queue. It is spoiled: destroy what came out.</source>
        <translation>Utskriften stannade och brevet togs bort ur kön. Det är kasserat: makulera det som kom ut.</translation>
    </message>
    <message>
        <source>Somebody cancelled the letter at the printer. It may have been printed all the same: destroy what came out.</source>
        <translation>Någon avbröt brevet vid skrivaren. Det kan ha skrivits ut ändå: makulera det som kom ut.</translation>
    </message>
    <message>
        <source>The printer no longer knows the letter. It may have been printed: destroy what came out.</source>
        <translation>Skrivaren känner inte längre till brevet. Det kan ha skrivits ut: makulera det som kom ut.</translation>
    </message>
    <message>
        <source>This is not the printer that the settings name: its certificate differs. No code was sent.</source>
        <translation>Det här är inte skrivaren i inställningarna: dess certifikat är ett annat. Ingen kod har skickats.</translation>
    </message>
    <message>
        <source>The station&apos;s database cannot be opened. Check the disk, and whether the file is the station&apos;s own.</source>
        <translation>Stationens databas kan inte öppnas. Kontrollera disken och att filen är stationens egen.</translation>
    </message>
    <message>
        <source>The database refused a change. Nothing of it was kept. Try again, and report it if it stays.</source>
        <translation>Databasen vägrade en ändring. Inget av den sparades. Försök igen, och anmäl felet om det kvarstår.</translation>
    </message>
    <message>
        <source>This database was written by a newer version of the program. Install that version.</source>
        <translation>Databasen är skriven av en nyare version av programmet. Installera den versionen.</translation>
    </message>
    <message>
        <source>There is nothing with this number. Check it.</source>
        <translation>Det finns inget med det numret. Kontrollera det.</translation>
    </message>
    <message>
        <source>This number is already taken.</source>
        <translation>Numret är redan upptaget.</translation>
    </message>
    <message>
        <source>That cannot be done in the state that it is in.</source>
        <translation>Det kan inte göras i den status som gäller nu.</translation>
    </message>
    <message>
        <source>Somebody is already making this card.</source>
        <translation>Kortet tillverkas redan av någon annan.</translation>
    </message>
    <message>
        <source>The order is stopped. Put its card and letter aside until the order goes on.</source>
        <translation>Beställningen är stoppad. Lägg undan kort och brev tills den går vidare.</translation>
    </message>
    <message>
        <source>The order is cancelled. Nothing of it may go out: hand its card and letter over for destruction.</source>
        <translation>Beställningen är avbruten. Inget av den får skickas: lämna kort och brev till makulering.</translation>
    </message>
    <message>
        <source>Another window or command of this station is printing letters. Wait until it has finished.</source>
        <translation>Ett annat fönster eller kommando i stationen skriver ut brev. Vänta tills det är klart.</translation>
    </message>
    <message>
        <source>This station&apos;s production line already runs in another window or command. Go on there, or end it first.</source>
        <translation>Stationens produktionslinje är redan i gång i ett annat fönster eller kommando. Fortsätt där, eller avsluta det först.</translation>
    </message>
    <message>
        <source>A rule of the business forbids it.</source>
        <translation>En verksamhetsregel förbjuder det.</translation>
    </message>
    <message>
        <source>The settings are wrong. Mend the line that the message names.</source>
        <translation>Inställningarna är fel. Rätta den rad som meddelandet nämner.</translation>
    </message>
    <message>
        <source>There is no station in this folder. Make one with `cardstation create`, or name another folder with --home.</source>
        <translation>Det finns ingen station i mappen. Skapa en med `cardstation create`, eller ange en annan mapp med --home.</translation>
    </message>
    <message>
        <source>There is a station in this folder already. Name another folder with --home.</source>
        <translation>Det finns redan en station i mappen. Ange en annan mapp med --home.</translation>
    </message>
    <message>
        <source>A program that the station needs could not be run. Check that it is installed.</source>
        <translation>Ett program som stationen behöver kunde inte köras. Kontrollera att det är installerat.</translation>
    </message>
    <message>
        <source>There is a file of this name already, and it is kept. Give another name.</source>
        <translation>Det finns redan en fil med det namnet, och den behålls. Ange ett annat namn.</translation>
    </message>
    <message>
        <source>The station has a certificate authority already. It is kept.</source>
        <translation>Stationen har redan en certifikatutfärdare. Den behålls.</translation>
    </message>
    <message>
        <source>There is no such word here. Use one of those that are named.</source>
        <translation>Det ordet finns inte här. Använd ett av dem som nämns.</translation>
    </message>
    <message>
        <source>This card came in no lot that was received. Nothing was changed on it. Put it aside, and enter its lot if it is one of yours.</source>
        <translation>Kortet hör inte till något mottaget parti. Inget har ändrats på det. Lägg det åt sidan, och för in dess parti om det är ett av era.</translation>
    </message>
    <message>
        <source>Blanks of this lot may not be used. Nothing was changed on it. Put the blank back, and ask whoever keeps the stock.</source>
        <translation>Kortämnen ur det här partiet får inte användas. Inget har ändrats på det. Lägg tillbaka kortämnet och fråga den som sköter lagret.</translation>
    </message>
    <message>
        <source>This blank was not taken out for this run. Nothing was changed on it. Put it back, or take it out for the run first.</source>
        <translation>Kortämnet är inte uttaget för den här körningen. Inget har ändrats på det. Lägg tillbaka det, eller ta först ut det för körningen.</translation>
    </message>
    <message>
        <source>A row of the file is wrong. Correct what the message names and take the file in again.</source>
        <translation>En rad i filen är fel. Rätta det som meddelandet nämner och läs in filen igen.</translation>
    </message>
    <message>
        <source>The file has none of the forms that the station reads. docs/order-files.md and docs/stock.md describe them.</source>
        <translation>Filen har ingen av de former som stationen läser. De beskrivs i docs/order-files.md och docs/stock.md.</translation>
    </message>
    <message>
        <source>There are not so many blanks in store that may be used. Take fewer, or receive and test a lot.</source>
        <translation>Det finns inte så många användbara kortämnen i lager. Ta färre, eller ta emot och prova ett parti.</translation>
    </message>
    <message>
        <source>No run of production is open. Open one with the blanks that are taken out for it: cardstation runs open --blanks N.</source>
        <translation>Ingen körning är öppen. Öppna en med de kortämnen som tas ut för den: cardstation runs open --blanks N.</translation>
    </message>
    <message>
        <source>This station has a run of production open already. Go on with it, or close it first.</source>
        <translation>Stationen har redan en öppen körning. Fortsätt med den, eller avsluta den först.</translation>
    </message>
    <message>
        <source>The run&apos;s blanks are not all accounted for, so it stays open. Count again; a blank that cannot be found is reported with cardstation runs missing.</source>
        <translation>Körningens kortämnen är inte alla redovisade, så den förblir öppen. Räkna igen; ett kortämne som inte går att finna anmäls med cardstation runs missing.</translation>
    </message>
    <message>
        <source>That is a card&apos;s number. Scan the barcode of the letter.</source>
        <translation>Det är ett kortnummer. Skanna brevets streckkod.</translation>
    </message>
    <message>
        <source>The letter was not printed in this print run. Put it aside and find out where it belongs.</source>
        <translation>Brevet skrevs inte ut i den här utskriftsomgången. Lägg det åt sidan och ta reda på vart det hör.</translation>
    </message>
    <message>
        <source>The letter is confirmed already. If this is another sheet with the same number, stop and tell the issuer.</source>
        <translation>Brevet är redan bekräftat. Är detta ett annat ark med samma nummer: sluta och säg till ansvarig utgivare.</translation>
    </message>
    <message>
        <source>This certificate is not for signing in. Choose another one.</source>
        <translation>Certifikatet är inte avsett för inloggning. Välj ett annat.</translation>
    </message>
    <message>
        <source>This card was not issued by an authority that the station accepts. Use another card, or let an administrator accept its authority.</source>
        <translation>Kortet är inte utfärdat av en utfärdare som stationen godtar. Använd ett annat kort, eller låt en administratör godta dess utfärdare.</translation>
    </message>
    <message>
        <source>A certificate is not valid today. Check the computer&apos;s clock; if it is right, the card must be renewed.</source>
        <translation>Ett certifikat gäller inte i dag. Kontrollera datorns klocka; går den rätt måste kortet förnyas.</translation>
    </message>
    <message>
        <source>This card is revoked. It cannot be used to sign in.</source>
        <translation>Kortet är spärrat. Det kan inte användas för att logga in.</translation>
    </message>
    <message>
        <source>It cannot be seen whether this card is revoked: a revocation list is missing or too old. Let an administrator renew it, and sign in with your password until then.</source>
        <translation>Det går inte att se om kortet är spärrat: en spärrlista saknas eller är för gammal. Låt en administratör förnya den, och logga in med lösenord så länge.</translation>
    </message>
    <message>
        <source>The station could not prove to the card which station it is, so the PIN was not used. Call the administrator.</source>
        <translation>Stationen kunde inte visa för kortet vilken station den är, så PIN-koden användes inte. Ring administratören.</translation>
    </message>
    <message>
        <source>The card&apos;s answer is not the one that its certificate promises. You are not signed in. Report it if it happens again.</source>
        <translation>Kortets svar är inte det som dess certifikat lovar. Du är inte inloggad. Rapportera det om det händer igen.</translation>
    </message>
    <message>
        <source>The card did not answer in time. Take it out, put it in again and try once more.</source>
        <translation>Kortet svarade inte i tid. Ta ut det, sätt i det igen och försök en gång till.</translation>
    </message>
    <message>
        <source>The station has no staff yet. Begin with its administrator and its responsible issuer, two persons: cardstation staff begin.</source>
        <translation>Stationen har ingen personal än. Börja med dess administratör och dess ansvariga utgivare, två personer: cardstation staff begin.</translation>
    </message>
    <message>
        <source>Nobody is signed in here. Sign in: cardstation sign-in NAME.</source>
        <translation>Ingen är inloggad här. Logga in: cardstation sign-in NAMN.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again: cardstation sign-in NAME.</source>
        <translation>Arbetspasset är slut. Logga in igen: cardstation sign-in NAMN.</translation>
    </message>
    <message>
        <source>Nobody is let in with this. Check the name, and the password, or the card, and try again.</source>
        <translation>Ingen släpps in med detta. Kontrollera namnet och lösenordet, eller kortet, och försök igen.</translation>
    </message>
    <message>
        <source>Too many wrong tries: the next one is heard after a pause. Wait until then, or have an administrator give out a new code.</source>
        <translation>För många fel försök: nästa prövas efter en paus. Vänta till dess, eller låt en administratör lämna ut en ny kod.</translation>
    </message>
    <message>
        <source>This member of the staff may not sign in. An administrator can unlock it, with a second person.</source>
        <translation>Den här medarbetaren får inte logga in. En administratör kan låsa upp, tillsammans med en annan person.</translation>
    </message>
    <message>
        <source>The person who is signed in may not do this. Somebody with one of the roles named below can.</source>
        <translation>Den som är inloggad får inte göra detta. Någon med en av rollerna nedan kan.</translation>
    </message>
    <message>
        <source>This cannot be a password. A sentence of several words is easy to remember and hard to guess.</source>
        <translation>Detta kan inte vara ett lösenord. En mening av flera ord är lätt att minnas och svår att gissa.</translation>
    </message>
    <message>
        <source>The one-time code is right. Choose a password of your own with it.</source>
        <translation>Engångskoden är rätt. Välj ett eget lösenord med den.</translation>
    </message>
    <message>
        <source>Moved by so much, something would stand outside what a printer prints. Read the marks of the calibration sheet again.</source>
        <translation>Så mycket förskjutet skulle något hamna utanför det som skrivaren skriver ut. Läs av kalibreringsarkets skalor igen.</translation>
    </message>
    <message>
        <source>This is a specimen, not a letter. It is never packed or sent: take it away from the letters.</source>
        <translation>Detta är ett provtryck, inte ett brev. Det packas och skickas aldrig: ta bort det från breven.</translation>
    </message>
    <message>
        <source>This card product is new, or its profile or letter has been changed. It is used when an administrator has asked for it and another has confirmed it: cardstation profiles accept.</source>
        <translation>Kortprodukten är ny, eller dess profil eller brev har ändrats. Den används när en administratör har begärt det och en annan har bekräftat: cardstation profiles accept.</translation>
    </message>
    <message>
        <source>The audit trail is not what the station wrote. Change nothing, and call the responsible issuer: &quot;audit verify&quot; says what is wrong and where.</source>
        <translation>Revisionsloggen är inte vad stationen skrev. Ändra inget och kalla på ansvarig utgivare: ”audit verify” säger vad som är fel och var.</translation>
    </message>
    <message>
        <source>The two entries are not the same. Nothing was changed; type it twice once more.</source>
        <translation>De två inmatningarna är inte lika. Inget har ändrats; skriv det två gånger igen.</translation>
    </message>
    <message>
        <source>The order cannot be approved yet: a check before production fails. Enter what is missing, or stop the order and tell the orderer what is needed.</source>
        <translation>Beställningen kan inte godkännas ännu: en kontroll före tillverkningen går inte igenom. Registrera det som saknas, eller stoppa beställningen och tala om för beställaren vad som behövs.</translation>
    </message>
    <message>
        <source>This is asked for already and waits for another person, who finds it on the page Approvals or with `cardstation approvals list`.</source>
        <translation>Detta är redan begärt och väntar på en annan person, som hittar det på sidan Godkännanden eller med `cardstation approvals list`.</translation>
    </message>
    <message>
        <source>The card product is accepted as it is. Nothing is to be done until its profile or a template is changed.</source>
        <translation>Kortprodukten är godkänd som den är. Inget behöver göras förrän dess profil eller en mall ändras.</translation>
    </message>
    <message>
        <source>The station has its first two people already; nobody was added. Sign in as one of them, and take others on with `cardstation staff add` or on the page Staff.</source>
        <translation>Stationen har redan sina två första personer; ingen lades till. Logga in som en av dem och lägg till andra med `cardstation staff add` eller på sidan Personal.</translation>
    </message>
    <message>
        <source>Somebody of the staff has this name already. If it is another person, enter a name that tells the two apart.</source>
        <translation>Någon i personalen har redan detta namn. Är det en annan person, ange ett namn som skiljer de två åt.</translation>
    </message>
    <message>
        <source>Several cards or certificates can be meant. Say which with --reader, or with --certificate and the beginning of its fingerprint.</source>
        <translation>Flera kort eller certifikat kan avses. Ange vilket med --reader, eller med --certificate och början på dess fingeravtryck.</translation>
    </message>
    <message>
        <source>This card is entered for signing in already. If it is another person&apos;s now, remove it there first.</source>
        <translation>Kortet är redan registrerat för inloggning. Är det nu en annan persons, ta först bort det där.</translation>
    </message>
    <message>
        <source>Such a letter was ordered already and has not left the house. Send that one, or spoil it first.</source>
        <translation>Ett sådant brev är redan beställt och har inte lämnat huset. Skicka det, eller kassera det först.</translation>
    </message>
    <message>
        <source>That is not the latest one-time code for this letter. Only the latest one counts.</source>
        <translation>Det är inte den senaste engångskoden för brevet. Endast den senaste gäller.</translation>
    </message>
    <message>
        <source>No one-time code counts for this letter: the last one was used, ran out or was guessed at too often. Draw a new one.</source>
        <translation>Ingen engångskod gäller för brevet: den senaste är använd, för gammal eller prövad för många gånger. Ta fram en ny.</translation>
    </message>
    <message>
        <source>The letter can be fetched no more: it was fetched three times, its time is over, or it was given up. Support helps its holder.</source>
        <translation>Brevet kan inte hämtas mer: det har hämtats tre gånger, dess tid är slut eller det har kasserats. Supporten hjälper innehavaren.</translation>
    </message>
    <message>
        <source>The order book is older than what the portal was told last: an older copy was put back. The portal is told nothing until somebody has compared the two (docs/orders.md).</source>
        <translation>Orderboken är äldre än det portalen senast fick veta: en äldre kopia har lagts tillbaka. Portalen får inget veta förrän någon har jämfört dem (docs/orders.md).</translation>
    </message>
    <message>
        <source>The service on the network gave no answer that can be trusted. Nothing is lost: it is asked again later. Check the network, the address and the certificate.</source>
        <translation>Tjänsten på nätet gav inget svar att lita på. Inget är förlorat: den tillfrågas igen senare. Kontrollera nätet, adressen och certifikatet.</translation>
    </message>
    <message>
        <source>The service does not accept the station&apos;s key. Put the right one into the file that settings.toml names.</source>
        <translation>Tjänsten godtar inte stationens nyckel. Lägg den rätta i filen som settings.toml anger.</translation>
    </message>
    <message>
        <source>The service asks the station to wait. It is asked again later.</source>
        <translation>Tjänsten ber stationen att vänta. Den tillfrågas igen senare.</translation>
    </message>
    <message>
        <source>The service answered something that the station does not understand. It is asked again later; report it if it stays.</source>
        <translation>Tjänsten svarade något som stationen inte förstår. Den tillfrågas igen senare; anmäl det om det kvarstår.</translation>
    </message>
</context>
<context>
    <name>SheetSaving</name>
    <message>
        <source>Saved. Print it, and let it be signed.</source>
        <translation>Sparat. Skriv ut det och låt det skrivas under.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>PIN letter</source>
        <translation>PIN-brev</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Destruction protocol</source>
        <translation>Makuleringsprotokoll</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Post %1</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Makulerat</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Destroyed by</source>
        <translation>Makulerat av</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vittne</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>What was destroyed</source>
        <translation>Det som makulerades</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Chip serial or letter number</source>
        <translation>Chipnummer eller brevnummer</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>What had spoiled it</source>
        <translation>Orsak till kassationen</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Inget.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum och tid</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>granskad</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnad</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Granskad</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>inte räknade</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Uttagna</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>Kasserade</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbörjade</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Återlämnade</translation>
    </message>
    <message>
        <source>No blank was taken out.</source>
        <translation>Inget kortämne togs ut.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Opened with %1</source>
        <translation>Öppnad med %1</translation>
    </message>
    <message>
        <source>Taken out besides: %1</source>
        <translation>Dessutom uttagna: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Saknas: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Card serial</source>
        <translation>Kortnummer</translation>
    </message>
    <message>
        <source>Chip serial</source>
        <translation>Chipnummer</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Orderrad</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Run sheet</source>
        <translation>Körningsblad</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Körning %1</translation>
    </message>
    <message>
        <source>Spoiled cards, with the cause</source>
        <translation>Kasserade kort, med orsaken</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Inga.</translation>
    </message>
    <message>
        <source>Cards begun, or in quarantine</source>
        <translation>Påbörjade kort och kort i karantän</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Det som hände</translation>
    </message>
    <message>
        <source>The run is open: this sheet is not its last.</source>
        <translation>Körningen är öppen: det här bladet är inte det sista.</translation>
    </message>
    <message>
        <source>A run ends with no card begun: nothing is carried over to the next.</source>
        <translation>En körning avslutas utan påbörjade kort: inget förs över till nästa.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatör</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Granskare</translation>
    </message>
    <message>
        <source>Made by %1, %2, %3</source>
        <translation>Skapat av %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 of lot </source>
        <translation>%1 ur parti </translation>
    </message>
    <message>
        <source>Blanks: taken out = good + spoiled + missing + unreadable + returned</source>
        <translation>Kortämnen: uttagna = bra + kasserade + saknade + oläsbara + åter</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Oläsbara</translation>
    </message>
    <message>
        <source>Unreadable: %1</source>
        <translation>Oläsbara: %1</translation>
    </message>
    <message>
        <source>%1 (account %2)</source>
        <translation>%1 (konto %2)</translation>
    </message>
    <message>
        <source>Blanks missing or unreadable, with the reason</source>
        <translation>Saknade eller oläsbara kortämnen, med orsak</translation>
    </message>
    <message>
        <source>PostNord, registered (REK)</source>
        <translation>PostNord, rekommenderat (REK)</translation>
    </message>
    <message>
        <source>DHL Express</source>
        <translation>DHL Express</translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation>Vanligt brev</translation>
    </message>
    <message>
        <source>Handed over at a desk</source>
        <translation>Lämnas ut över disk</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>PIN letters</source>
        <translation>PIN-brev</translation>
    </message>
    <message>
        <source>Dispatch list</source>
        <translation>Avlämningslista</translation>
    </message>
    <message>
        <source>Dispatch list %1</source>
        <translation>Avlämningslista %1</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportör</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Försändelser</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Avlämnat</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Försändelse</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Lämnat av</translation>
    </message>
    <message>
        <source>Taken over by the carrier</source>
        <translation>Mottaget av transportören</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Shipment %1</source>
        <translation>Försändelse %1</translation>
    </message>
    <message>
        <source>Identity document and the last four characters of its number</source>
        <translation>Legitimationshandling och de sista fyra tecknen i dess nummer</translation>
    </message>
    <message>
        <source>The card&apos;s number was compared with this receipt, and the holder&apos;s identity document looked at, before it was handed over.</source>
        <translation>Kortets nummer jämfördes med kvittot och innehavarens legitimation kontrollerades före utlämningen.</translation>
    </message>
    <message>
        <source>Received by the holder</source>
        <translation>Mottaget av innehavaren</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>utfärdat</translation>
    </message>
    <message>
        <source>on the card</source>
        <translation>på kortet</translation>
    </message>
    <message>
        <source>to be revoked</source>
        <translation>ska spärras</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>spärrat</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Försändelser</translation>
    </message>
    <message>
        <source>Spoilage</source>
        <translation>Kassation</translation>
    </message>
    <message>
        <source>Delivered in time and late</source>
        <translation>Levererat i tid och för sent</translation>
    </message>
    <message>
        <source>Certificates issued</source>
        <translation>Utfärdade certifikat</translation>
    </message>
    <message>
        <source>Certificates that end</source>
        <translation>Certifikat som upphör</translation>
    </message>
    <message>
        <source>Extract of the order register</source>
        <translation>Utdrag ur orderregistret</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltigt från</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>Inget under dessa dagar.</translation>
    </message>
</context>
<context>
    <name>ShipmentColumns</name>
    <message>
        <source>Shipment</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Skickas som</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Försändelse-id</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Orderrad</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Packad</translation>
    </message>
    <message>
        <source>%1, just now</source>
        <translation>%1, nyss</translation>
    </message>
    <message>
        <source>%1, %2 h ago</source>
        <translation>%1, för %2 h sedan</translation>
    </message>
    <message>
        <source>%1, %2 days ago</source>
        <translation>%1, för %2 dagar sedan</translation>
    </message>
    <message>
        <source>Carrier says</source>
        <translation>Transportören säger</translation>
    </message>
</context>
<context>
    <name>ShipmentWords</name>
    <message>
        <source>packed</source>
        <translation>packad</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickad</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>på väg</translation>
    </message>
    <message>
        <source>waits to be collected</source>
        <translation>väntar på att hämtas ut</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>levererad</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>i retur</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>förkommen</translation>
    </message>
    <message>
        <source>unpacked</source>
        <translation>uppackad</translation>
    </message>
    <message>
        <source>registered mail</source>
        <translation>rekommenderat brev (REK)</translation>
    </message>
    <message>
        <source>courier</source>
        <translation>bud (DHL Express)</translation>
    </message>
    <message>
        <source>ordinary mail</source>
        <translation>vanligt brev</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>utlämning</translation>
    </message>
    <message>
        <source>digital</source>
        <translation>digitalt</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kort</translation>
    </message>
    <message>
        <source>PIN letter %1</source>
        <translation>PIN-kodsbrev %1</translation>
    </message>
    <message>
        <source>card and PIN letter %1</source>
        <translation>kort och PIN-kodsbrev %1</translation>
    </message>
</context>
<context>
    <name>StaffColumns</name>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkter</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identitetsnummer</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inloggad</translation>
    </message>
</context>
<context>
    <name>StationeryWords</name>
    <message>
        <source>PIN letter</source>
        <translation>PIN-kodsbrev</translation>
    </message>
    <message>
        <source>Calibration sheet</source>
        <translation>Kalibreringsark</translation>
    </message>
    <message>
        <source>Address label</source>
        <translation>Adressetikett</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittens</translation>
    </message>
    <message>
        <source>Card carrier</source>
        <translation>Kortbärare</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Följebrev</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Looking the card over</source>
        <translation>Granskar kortet</translation>
    </message>
    <message>
        <source>Entering the card in the books</source>
        <translation>Bokför kortet</translation>
    </message>
    <message>
        <source>Drawing and sealing the codes</source>
        <translation>Drar och förseglar koderna</translation>
    </message>
    <message>
        <source>Writing structure and codes</source>
        <translation>Skriver struktur och koder</translation>
    </message>
    <message>
        <source>Making the key for %1</source>
        <translation>Skapar nyckeln för %1</translation>
    </message>
    <message>
        <source>Requesting the certificate for %1</source>
        <translation>Begär certifikatet för %1</translation>
    </message>
    <message>
        <source>Issuing the certificate for %1</source>
        <translation>Utfärdar certifikatet för %1</translation>
    </message>
    <message>
        <source>Writing the certificate for %1</source>
        <translation>Skriver certifikatet för %1</translation>
    </message>
    <message>
        <source>Writing the card&apos;s directory</source>
        <translation>Skriver kortets innehållsförteckning</translation>
    </message>
    <message>
        <source>Locking the card</source>
        <translation>Låser kortet</translation>
    </message>
    <message>
        <source>Restarting the card</source>
        <translation>Startar om kortet</translation>
    </message>
    <message>
        <source>Proving the card</source>
        <translation>Provar kortet</translation>
    </message>
    <message>
        <source>authentication</source>
        <translation>legitimering</translation>
    </message>
    <message>
        <source>the signature</source>
        <translation>underskrift</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>kryptering</translation>
    </message>
    <message>
        <source>the issuer</source>
        <translation>utfärdaren</translation>
    </message>
    <message>
        <source>the root issuer</source>
        <translation>rotutfärdaren</translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message>
        <source>to be tested</source>
        <translation>ska provas</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>får användas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>underkänt</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>för gammalt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>to be reviewed</source>
        <translation>ska granskas</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>granskad</translation>
    </message>
    <message>
        <source>%1 of lot %2, which lies at %3</source>
        <translation>%1 ur parti %2, som ligger på %3</translation>
    </message>
    <message>
        <source>Few blanks %1: %2 in store, there should be %3. Order more.</source>
        <translation>Få kortämnen %1: %2 i lager, det bör finnas %3. Beställ fler.</translation>
    </message>
</context>
<context>
    <name>TaskColumns</name>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Orderrad</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>not collected: revoke?</source>
        <translation>inte uthämtad: spärra?</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommer tillbaka</translation>
    </message>
    <message>
        <source>trouble at the carrier</source>
        <translation>problem hos transportören</translation>
    </message>
    <message>
        <source>card not activated</source>
        <translation>kort inte aktiverat</translation>
    </message>
    <message>
        <source>blanks soon too old</source>
        <translation>kortämnen snart för gamla</translation>
    </message>
    <message>
        <source>reminder: collect it</source>
        <translation>påminnelse: hämta ut</translation>
    </message>
    <message>
        <source>reminder: renewal</source>
        <translation>påminnelse: förnyelse</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>utförd</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>avfärdad</translation>
    </message>
    <message>
        <source>told the portal</source>
        <translation>meddelat portalen</translation>
    </message>
    <message>
        <source>End and revoke</source>
        <translation>Avsluta och spärra</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>Den är tillbaka</translation>
    </message>
    <message>
        <source>Void the card</source>
        <translation>Makulera kortet</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Åtgärdat</translation>
    </message>
    <message>
        <source>Nobody has collected it (A36): it counts as returned, its card ends, and the certificates are revoked. That cannot be undone.</source>
        <translation>Ingen har hämtat ut den (A36): den räknas som returnerad, kortet upphör och certifikaten spärras. Det går inte att ångra.</translation>
    </message>
    <message>
        <source>The item is in your hand again. Where it had to be collected, its card ends and the certificates are revoked (A36).</source>
        <translation>Försändelsen är i din hand igen. Måste den hämtas ut upphör kortet och certifikaten spärras (A36).</translation>
    </message>
    <message>
        <source>The card was not activated in time (S-11): its certificates are revoked. That cannot be undone.</source>
        <translation>Kortet aktiverades inte i tid (S-11): dess certifikat spärras. Det går inte att ångra.</translation>
    </message>
    <message>
        <source>You have spoken with the carrier or the orderer. The shipment stays as it is.</source>
        <translation>Du har talat med transportören eller beställaren. Försändelsen förblir som den är.</translation>
    </message>
    <message>
        <source>The blanks are used first, or go back (S-12).</source>
        <translation>Ämnena används först, eller går tillbaka (S-12).</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>kort</translation>
    </message>
    <message>
        <source>PIN letters</source>
        <translation>PIN-brev</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>avlämnad</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbruten</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>pass</translation>
    </message>
    <message>
        <source>national identity card</source>
        <translation>nationellt identitetskort</translation>
    </message>
    <message>
        <source>driving licence</source>
        <translation>körkort</translation>
    </message>
    <message>
        <source>identity card</source>
        <translation>identitetskort</translation>
    </message>
    <message>
        <source>attested by a person there</source>
        <translation>intygad av någon på plats</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>The database file is damaged: %6</source>
        <translation>Databasfilen är skadad: %6</translation>
    </message>
    <message>
        <source>The database no longer protects itself: its trigger %6 is gone or was altered.</source>
        <translation>Databasen skyddar sig inte längre: dess utlösare %6 är borta eller har ändrats.</translation>
    </message>
    <message>
        <source>The database has a trigger that is not the program&apos;s: %6</source>
        <translation>Databasen har en utlösare som inte är programmets: %6</translation>
    </message>
    <message>
        <source>Events %1 to %2 are gone.</source>
        <translation>Händelserna %1 till %2 är borta.</translation>
    </message>
    <message>
        <source>Event %1 is gone; its hash is still there.</source>
        <translation>Händelse %1 är borta; dess kontrollsumma finns kvar.</translation>
    </message>
    <message>
        <source>Event %1 (%3) was put in behind the program&apos;s back: it is not in the chain.</source>
        <translation>Händelse %1 (%3) har lagts in bakom programmets rygg: den ingår inte i kedjan.</translation>
    </message>
    <message>
        <source>Event %1 (%3) or its hash was changed, or does not follow the event before it.</source>
        <translation>Händelse %1 (%3) eller dess kontrollsumma har ändrats, eller följer inte på händelsen före.</translation>
    </message>
    <message>
        <source>What the database says of %3 was changed behind the program&apos;s back, after event %1.</source>
        <translation>Det som databasen säger om %3 har ändrats bakom programmets rygg, efter händelse %1.</translation>
    </message>
    <message>
        <source>What the database said of %3 is gone, after event %1.</source>
        <translation>Det som databasen sade om %3 är borta, efter händelse %1.</translation>
    </message>
    <message>
        <source>The database has %3, and no event speaks of it: it was put in behind the program&apos;s back.</source>
        <translation>Databasen har %3, och ingen händelse berättar om det: det har lagts in bakom programmets rygg.</translation>
    </message>
    <message>
        <source>Signed head %4 (event %1) was changed: its signature does not fit, or it does not follow the head before it.</source>
        <translation>Signerat huvud %4 (händelse %1) har ändrats: signaturen stämmer inte, eller det följer inte på huvudet före.</translation>
    </message>
    <message>
        <source>Signed head %4 is gone from the database.</source>
        <translation>Signerat huvud %4 är borta ur databasen.</translation>
    </message>
    <message>
        <source>The chain at event %1 is not the one that the station signed as head %4: events up to there were changed and chained anew.</source>
        <translation>Kedjan vid händelse %1 är inte den som stationen signerade som huvud %4: händelser fram till dit har ändrats och kedjats om.</translation>
    </message>
    <message>
        <source>Heads are signed by a key that nobody vouches for: %6</source>
        <translation>Huvuden är signerade med en nyckel som ingen går i god för: %6</translation>
    </message>
    <message>
        <source>Line %5 of %6 is not a signed head.</source>
        <translation>Rad %5 i %6 är inget signerat huvud.</translation>
    </message>
    <message>
        <source>Line %5 of %6 (head %4) was changed.</source>
        <translation>Rad %5 i %6 (huvud %4) har ändrats.</translation>
    </message>
    <message>
        <source>Line %5 of %6 is another head %4 than the database has: one of the two was made anew.</source>
        <translation>Rad %5 i %6 är ett annat huvud %4 än databasens: ett av de två har gjorts om.</translation>
    </message>
    <message>
        <source>Line %5 of %6 is head %4, signed at event %1, and the database lacks it: its end was cut off, or an older copy was put in its place.</source>
        <translation>Rad %5 i %6 är huvud %4, signerat vid händelse %1, och databasen saknar det: dess slut har kapats, eller en äldre kopia har lagts i dess ställe.</translation>
    </message>
    <message>
        <source>%6 lacks signed heads from %4 on, or has them in another order.</source>
        <translation>%6 saknar signerade huvuden från %4, eller har dem i annan ordning.</translation>
    </message>
    <message>
        <source>The station&apos;s signature reaches to event %1 of %2.</source>
        <translation>Stationens signatur räcker till händelse %1 av %2.</translation>
    </message>
    <message>
        <source>%1 heads are signed by the known key %2.</source>
        <translation>%1 huvuden är signerade med den kända nyckeln %2.</translation>
    </message>
    <message>
        <source>%1 heads are signed by the key %2, which the trail names; compare it with one kept elsewhere.</source>
        <translation>%1 huvuden är signerade med nyckeln %2, som loggen själv anger; jämför den med en som förvaras på annat håll.</translation>
    </message>
    <message>
        <source>What the database said of %3 had been changed behind the program&apos;s back (%6) when the program next met it, at event %1.</source>
        <translation>Det som databasen säger om %3 hade ändrats bakom programmets rygg (%6) när programmet nästa gång kom till det, vid händelse %1.</translation>
    </message>
    <message>
        <source>The key %6 was taken up at event %1 to sign the trail, and the head that it signed at once is not in the database: it was deleted.</source>
        <translation>Nyckeln %6 togs i bruk vid händelse %1 för att signera loggen, och huvudet som den då signerade finns inte i databasen: det har tagits bort.</translation>
    </message>
    <message>
        <source>Nothing from event %1 on is signed, although work went on for more than a day, to event %2: heads were deleted, or the station could not sign.</source>
        <translation>Ingenting från händelse %1 är signerat, fast arbetet pågick i mer än ett dygn, till händelse %2: huvuden har tagits bort, eller så kunde stationen inte signera.</translation>
    </message>
    <message>
        <source>The database lacks the certificate of the key %6, which signed head %4, or has it changed: bring the one that was kept elsewhere.</source>
        <translation>I databasen saknas certifikatet för nyckeln %6, som signerade huvud %4, eller så är det ändrat: ta fram det som förvarats på annan plats.</translation>
    </message>
    <message>
        <source>Event %1 is gone, and its hash with it.</source>
        <translation>Händelse %1 är borta, och dess kontrollsumma med den.</translation>
    </message>
    <message>
        <source>1 head is signed by the known key %1.</source>
        <translation>1 huvud är signerat med den kända nyckeln %1.</translation>
    </message>
    <message>
        <source>1 head is signed by the key %1, which the trail names; compare it with one kept elsewhere.</source>
        <translation>1 huvud är signerat med nyckeln %1, som loggen själv anger; jämför den med en som förvaras på annat håll.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 were looked at; %4.</source>
        <translation>%1, %2 och %3 har granskats; %4.</translation>
    </message>
    <message>
        <source>1 signed head</source>
        <translation>1 signerat huvud</translation>
    </message>
    <message>
        <source>%1 signed heads</source>
        <translation>%1 signerade huvuden</translation>
    </message>
    <message>
        <source>1 thing of the database</source>
        <translation>1 sak i databasen</translation>
    </message>
    <message>
        <source>%1 things of the database</source>
        <translation>%1 saker i databasen</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 fynd</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 fynd</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 händelse</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 händelser</translation>
    </message>
</context>
<context>
    <name>TrailColumns</name>
    <message>
        <source>%1 with %2</source>
        <translation>%1 med %2</translation>
    </message>
    <message>
        <source>not in the chain: %1</source>
        <translation>inte i kedjan: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Om vad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
</context>
<context>
    <name>WasteColumns</name>
    <message>
        <source>PIN letter</source>
        <translation>PIN-brev</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>skannat</translation>
    </message>
    <message>
        <source>late</source>
        <translation>för sent</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>från i dag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>What had spoiled it</source>
        <translation>Orsak till kassationen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Makulerat</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vittne</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
</context>
<context>
    <name>window::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Godkännanden</translation>
    </message>
    <message>
        <source>&amp;Confirm…</source>
        <translation>&amp;Bekräfta…</translation>
    </message>
    <message>
        <source>Re&amp;fuse…</source>
        <translation>&amp;Avslå…</translation>
    </message>
    <message>
        <source>With&amp;draw</source>
        <translation>Åte&amp;rta</translation>
    </message>
    <message>
        <source>What takes two persons</source>
        <translation>Det som kräver två personer</translation>
    </message>
    <message>
        <source>%1 asks for it: %2 %3. It is done as soon as you confirm it, in both your names.</source>
        <translation>%1 begär det: %2 %3. Det utförs så snart du bekräftar, i bådas namn.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Approval %1 is given, and it is done.</source>
        <translation>Godkännande %1 är givet, och det är utfört.</translation>
    </message>
    <message>
        <source>Refuse: %1</source>
        <translation>Avslå: %1</translation>
    </message>
    <message>
        <source>%1 asked for it and is told why not.</source>
        <translation>%1 har begärt det och får veta varför inte.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>Approval %1 is refused.</source>
        <translation>Godkännande %1 är avslaget.</translation>
    </message>
    <message>
        <source>Approval %1 is withdrawn.</source>
        <translation>Godkännande %1 är återtaget.</translation>
    </message>
    <message>
        <source>Folder of the escrow key</source>
        <translation>Mapp med deponeringsnyckeln</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Dess lösenfras</translation>
    </message>
</context>
<context>
    <name>window::BarChart</name>
    <message>
        <source>Nothing in these days.</source>
        <translation>Inget under dessa dagar.</translation>
    </message>
</context>
<context>
    <name>window::DestructionView</name>
    <message>
        <source>Card or letter</source>
        <translation>Kort eller brev</translation>
    </message>
    <message>
        <source>Scan anew</source>
        <translation>Skanna om</translation>
    </message>
    <message>
        <source>&amp;Protocol as PDF…</source>
        <translation>Pr&amp;otokoll som PDF…</translation>
    </message>
    <message>
        <source>Awaits destruction</source>
        <translation>Väntar på makulering</translation>
    </message>
    <message>
        <source>Destruction log</source>
        <translation>Makuleringslogg</translation>
    </message>
    <message>
        <source>Destroyed by two persons together</source>
        <translation>Makulerat av två personer tillsammans</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Shredder and its class, say</source>
        <translation>Till exempel dokumentförstörare och dess klass</translation>
    </message>
    <message>
        <source>Sca&amp;n each:</source>
        <translation>Ska&amp;nna vart och ett:</translation>
    </message>
    <message>
        <source>H&amp;ow:</source>
        <translation>&amp;Hur:</translation>
    </message>
    <message>
        <source>Enter in the log: %1</source>
        <translation>För in i loggen: %1</translation>
    </message>
    <message>
        <source>destruction-%1.pdf</source>
        <translation>makulering-%1.pdf</translation>
    </message>
    <message>
        <source>Approval %1 waits for the other person who saw it. Then the entry is in the log, and its protocol can be saved.</source>
        <translation>Godkännande %1 väntar på den andra som såg det. Sedan står det i loggen, och protokollet kan sparas.</translation>
    </message>
</context>
<context>
    <name>window::DispatchView</name>
    <message>
        <source>Scanned on its way out</source>
        <translation>Skannad på väg ut</translation>
    </message>
    <message>
        <source>Carrier and contents</source>
        <translation>Transportör och innehåll</translation>
    </message>
    <message>
        <source>What lies on the list</source>
        <translation>Vad som ligger på listan</translation>
    </message>
    <message>
        <source>List %1 is closed: all on it has left.</source>
        <translation>Lista %1 är stängd: allt på den har lämnat huset.</translation>
    </message>
    <message>
        <source>List %1 is given up; nothing has left.</source>
        <translation>Lista %1 är avbruten; inget har lämnat huset.</translation>
    </message>
    <message>
        <source>List %1, %2, %3: %4 of %5 scanned out</source>
        <translation>Lista %1, %2, %3: %4 av %5 utskannade</translation>
    </message>
    <message>
        <source>dispatch-list-%1.pdf</source>
        <translation>avlamningslista-%1.pdf</translation>
    </message>
    <message>
        <source>Packed shipments that may not leave today, and are not on it: %1</source>
        <translation>Packade försändelser som inte får lämna huset i dag och inte ligger på den: %1</translation>
    </message>
    <message>
        <source>Open today&apos;s list</source>
        <translation>Öppna dagens lista</translation>
    </message>
    <message>
        <source>All is handed over</source>
        <translation>Allt är avlämnat</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Give the list up</source>
        <translation>Ge upp listan</translation>
    </message>
    <message>
        <source>List as PDF…</source>
        <translation>Lista som PDF…</translation>
    </message>
    <message>
        <source>Put on what was packed since</source>
        <translation>Lägg till det som packats sedan</translation>
    </message>
    <message>
        <source>No list is open for these.</source>
        <translation>Ingen lista är öppen för dessa.</translation>
    </message>
</context>
<context>
    <name>window::EventDetails</name>
    <message>
        <source>Choose an event in the list to see all of it.</source>
        <translation>Välj en händelse i listan för att se hela.</translation>
    </message>
    <message>
        <source>No event chosen</source>
        <translation>Ingen händelse vald</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Andra person</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Lagrad som</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Kontrollsumma</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Event %1, %2</source>
        <translation>Händelse %1, %2</translation>
    </message>
</context>
<context>
    <name>window::EventFilterBar</name>
    <message>
        <source>Only what was &amp;refused</source>
        <translation>Bara det som ne&amp;kades</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>All things</source>
        <translation>Alla slag</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Del av ett namn</translation>
    </message>
    <message>
        <source>Order, card, letter, ...</source>
        <translation>Beställning, kort, brev, ...</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>Reason, station, tracking number, ...</source>
        <translation>Skäl, station, kollinummer, ...</translation>
    </message>
    <message>
        <source>&amp;Who:</source>
        <translation>V&amp;em:</translation>
    </message>
    <message>
        <source>Wha&amp;t:</source>
        <translation>Va&amp;d:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Från:</translation>
    </message>
    <message>
        <source>Unt&amp;il:</source>
        <translation>&amp;Till:</translation>
    </message>
    <message>
        <source>&amp;Of what:</source>
        <translation>&amp;Om vad:</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>&amp;Nummer:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
</context>
<context>
    <name>window::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
</context>
<context>
    <name>window::HandOverBox</name>
    <message>
        <source>Card that is handed over</source>
        <translation>Kort som lämnas ut</translation>
    </message>
    <message>
        <source>Receipt as PDF…</source>
        <translation>Kvitto som PDF…</translation>
    </message>
    <message>
        <source>Signed and handed over</source>
        <translation>Undertecknat och utlämnat</translation>
    </message>
    <message>
        <source>Last four characters; who attested</source>
        <translation>Sista fyra tecknen; vem som intygade</translation>
    </message>
    <message>
        <source>Card:</source>
        <translation>Kort:</translation>
    </message>
    <message>
        <source>Holder, as the document has the name:</source>
        <translation>Innehavare, som handlingen har namnet:</translation>
    </message>
    <message>
        <source>Identity document:</source>
        <translation>Legitimationshandling:</translation>
    </message>
    <message>
        <source>Its number ends with:</source>
        <translation>Numret slutar på:</translation>
    </message>
    <message>
        <source>receipt-%1.pdf</source>
        <translation>kvitto-%1.pdf</translation>
    </message>
    <message>
        <source>The card is with its holder. Keep the signed receipt.</source>
        <translation>Kortet är hos innehavaren. Förvara det undertecknade kvittot.</translation>
    </message>
</context>
<context>
    <name>window::ImportReport</name>
    <message>
        <source>Ta&amp;ke in the orders that are right</source>
        <translation>&amp;Läs in de riktiga beställningarna</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Errors in the order file</source>
        <translation>Fel i orderfilen</translation>
    </message>
    <message>
        <source>Errors in %1: %2</source>
        <translation>Fel i %1: %2</translation>
    </message>
    <message>
        <source>Nothing has been taken in. Have the file corrected and import it again, or take in the orders that are right.</source>
        <translation>Inget har lästs in. Låt rätta filen och läs in den igen, eller läs in de beställningar som är rätt.</translation>
    </message>
    <message>
        <source>The orders that are right have been taken in. These have not: have them corrected and import the file again.</source>
        <translation>De beställningar som är rätt har lästs in. De här har inte lästs in: låt rätta dem och läs in filen igen.</translation>
    </message>
    <message>
        <source>Nothing has been taken in. Correct what stands below, and try again.</source>
        <translation>Inget har tagits in. Rätta det som står nedan och försök igen.</translation>
    </message>
</context>
<context>
    <name>window::InlineForm</name>
    <message>
        <source>Do nothing</source>
        <translation>Gör ingenting</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Välj mappen</translation>
    </message>
</context>
<context>
    <name>window::LetterAgain</name>
    <message>
        <source>Print a&amp;gain…</source>
        <translation>Skriv ut &amp;igen…</translation>
    </message>
    <message>
        <source>PUK &amp;letter…</source>
        <translation>PUK-bre&amp;v…</translation>
    </message>
    <message>
        <source>Print letter %1 again</source>
        <translation>Skriv ut brev %1 igen</translation>
    </message>
    <message>
        <source>Its sheet is destroyed. The same codes are printed under a new letter number once another person has confirmed it. The reason is kept in the history.</source>
        <translation>Arket är makulerat. Samma koder skrivs ut under ett nytt brevnummer när en annan person har bekräftat det. Orsaken sparas i historiken.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Skriv ut igen</translation>
    </message>
    <message>
        <source>The letter is ready to print under a new number.</source>
        <translation>Brevet är klart att skrivas ut under ett nytt nummer.</translation>
    </message>
    <message>
        <source>A letter with the PUK for order line %1</source>
        <translation>Ett brev med PUK-koden för orderrad %1</translation>
    </message>
    <message>
        <source>For a holder whose letter is lost: with the PUK new codes are chosen. Letters of the card that are in the house are spoiled. It goes where the first one was sent.</source>
        <translation>För en innehavare som har förlorat sitt brev: med PUK-koden väljs nya koder. Kortets brev som finns i huset kasseras. Brevet går dit det första skickades.</translation>
    </message>
    <message>
        <source>Folder of the escrow key</source>
        <translation>Mapp med deponeringsnyckeln</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Dess lösenfras</translation>
    </message>
    <message>
        <source>Order it</source>
        <translation>Beställ</translation>
    </message>
    <message>
        <source>The letter with the PUK is ready to print.</source>
        <translation>Brevet med PUK-koden är klart att skrivas ut.</translation>
    </message>
    <message>
        <source>Approval %1. %2</source>
        <translation>Godkännande %1. %2</translation>
    </message>
</context>
<context>
    <name>window::LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>PIN-kodsbrev</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>Brevnummer</translation>
    </message>
    <message>
        <source>Spo&amp;il…</source>
        <translation>&amp;Kassera…</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>PIN letters</source>
        <translation>PIN-kodsbrev</translation>
    </message>
    <message>
        <source>Stat&amp;e:</source>
        <translation>S&amp;tatus:</translation>
    </message>
    <message>
        <source>Confirm printed letters</source>
        <translation>Bekräfta utskrivna brev</translation>
    </message>
    <message>
        <source>Scan the letter&apos;s &amp;number:</source>
        <translation>Skanna brevets &amp;nummer:</translation>
    </message>
    <message>
        <source>Scan a sheet</source>
        <translation>Skanna ett brev</translation>
    </message>
    <message>
        <source>That the sheet is there and legible is enough. Do not look at the codes.</source>
        <translation>Det räcker att brevet finns och går att läsa. Titta inte på koderna.</translation>
    </message>
    <message>
        <source>&amp;Print all that are ready (%1)</source>
        <translation>&amp;Skriv ut alla som är klara (%1)</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekräftat</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nej: %1</translation>
    </message>
    <message>
        <source>Spoil the letter</source>
        <translation>Kassera brevet</translation>
    </message>
    <message>
        <source>The letter must not reach its holder. Destroy the sheet. The reason is kept in the history.</source>
        <translation>Brevet får inte nå innehavaren. Makulera arket. Orsaken sparas i historiken.</translation>
    </message>
    <message>
        <source>Spoiled: %1</source>
        <translation>Kasserat: %1</translation>
    </message>
    <message>
        <source>Print &amp;run:</source>
        <translation>Utskriftsom&amp;gång:</translation>
    </message>
    <message>
        <source>All print runs</source>
        <translation>Alla utskriftsomgångar</translation>
    </message>
    <message>
        <source>Print run %1: %2 to be confirmed</source>
        <translation>Utskriftsomgång %1: %2 att bekräfta</translation>
    </message>
    <message>
        <source>All print runs: %1 to be confirmed</source>
        <translation>Alla utskriftsomgångar: %1 att bekräfta</translation>
    </message>
    <message>
        <source>Letter %1 may be packed. Still to be confirmed in its print run: %2.</source>
        <translation>Brev %1 får packas. Kvar att bekräfta i utskriftsomgången: %2.</translation>
    </message>
</context>
<context>
    <name>window::LotsView</name>
    <message>
        <source>Recei&amp;ve a file</source>
        <translation>Ta emot en &amp;fil</translation>
    </message>
    <message>
        <source>Receive a ran&amp;ge</source>
        <translation>Ta emot en s&amp;erie</translation>
    </message>
    <message>
        <source>&amp;Test a sample</source>
        <translation>&amp;Prova ett kort</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Godkänn</translation>
    </message>
    <message>
        <source>Re&amp;fuse</source>
        <translation>&amp;Underkänn</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>F&amp;lytta</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Räkna</translation>
    </message>
    <message>
        <source>Lots of blanks</source>
        <translation>Partier av kortämnen</translation>
    </message>
    <message>
        <source>The sample card</source>
        <translation>Provkortet</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Lot %1 is received: %2 blanks %3, at %4. Next: test a sample card.</source>
        <translation>Parti %1 är mottaget: %2 kortämnen %3, på %4. Härnäst: prova ett kort ur det.</translation>
    </message>
    <message>
        <source>Test a sample card of lot %1</source>
        <translation>Prova ett kort ur parti %1</translation>
    </message>
    <message>
        <source>Put a blank of the lot into a reader. All that a card goes through is done with it; it is spoiled then, and is destroyed. Production must stand still.</source>
        <translation>Sätt ett kortämne ur partiet i en läsare. Allt som ett kort går igenom görs med det; det är kasserat sedan och makuleras. Produktionen måste stå stilla.</translation>
    </message>
    <message>
        <source>Test the sample</source>
        <translation>Prova kortet</translation>
    </message>
    <message>
        <source>Looking at the card</source>
        <translation>Tittar på kortet</translation>
    </message>
    <message>
        <source>The sample card %1 is good: lot %2 may be used. Destroy the card, and enter it in the destruction log.</source>
        <translation>Provkortet %1 är bra: parti %2 får användas. Makulera kortet och för in det i makuleringsloggen.</translation>
    </message>
    <message>
        <source>Checks passed: %1, as %2.</source>
        <translation>Godkända kontroller: %1, som %2.</translation>
    </message>
    <message>
        <source>The sample card %1 failed: no blank of lot %2 may be used.</source>
        <translation>Provkortet %1 höll inte: inget kortämne ur parti %2 får användas.</translation>
    </message>
    <message>
        <source>Let blanks of lot %1 be used</source>
        <translation>Låt kortämnen ur parti %1 användas</translation>
    </message>
    <message>
        <source>Where a test elsewhere showed it good. Else test a sample card here.</source>
        <translation>När ett prov på annat håll har visat att det är bra. Prova annars ett kort här.</translation>
    </message>
    <message>
        <source>What was tested, and how</source>
        <translation>Vad som provades, och hur</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Blanks of lot %1 may be used.</source>
        <translation>Kortämnen ur parti %1 får användas.</translation>
    </message>
    <message>
        <source>Let no blank of lot %1 be used any more</source>
        <translation>Låt inget kortämne ur parti %1 användas mer</translation>
    </message>
    <message>
        <source>Not even one that lies in a reader.</source>
        <translation>Inte ens ett som ligger i en läsare.</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Vad det är för fel på det</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Underkänn</translation>
    </message>
    <message>
        <source>Blanks of lot %1 may not be used.</source>
        <translation>Kortämnen ur parti %1 får inte användas.</translation>
    </message>
    <message>
        <source>Lot %1 lies elsewhere now</source>
        <translation>Parti %1 ligger någon annanstans nu</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Var det ligger</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Lot %1 is moved.</source>
        <translation>Parti %1 är flyttat.</translation>
    </message>
    <message>
        <source>Enter a count of lot %1</source>
        <translation>För in en räkning av parti %1</translation>
    </message>
    <message>
        <source>What is lacking is missing from now on, and what is found again is not.</source>
        <translation>Det som fattas saknas från och med nu, och det som har hittats igen saknas inte längre.</translation>
    </message>
    <message>
        <source>Blanks in the store</source>
        <translation>Kortämnen i lagret</translation>
    </message>
    <message>
        <source>Who counted, and why</source>
        <translation>Vem som räknade, och varför</translation>
    </message>
    <message>
        <source>Enter the count</source>
        <translation>För in räkningen</translation>
    </message>
    <message>
        <source>The count of lot %1 is entered.</source>
        <translation>Räkningen av parti %1 är införd.</translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message>
        <source>%1 – Card station</source>
        <translation>%1 – Kortstation</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Station folder: %1</source>
        <translation>Stationens mapp: %1</translation>
    </message>
    <message>
        <source>The program has met a fault of its own. Close it and start it again, and report what stands below.</source>
        <translation>Programmet har drabbats av ett eget fel. Stäng det, starta det igen och anmäl det som står nedan.</translation>
    </message>
    <message>
        <source>The window closes when the work in hand has ended.</source>
        <translation>Fönstret stängs när det pågående arbetet är klart.</translation>
    </message>
    <message>
        <source>Cards are being made. Those that are not finished must be made again.</source>
        <translation>Kort tillverkas. De som inte är färdiga måste göras om.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppa och stäng</translation>
    </message>
    <message>
        <source>At work: %1 (%2)</source>
        <translation>I tjänst: %1 (%2)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>The card was pulled. Put it in again, or let another sign in.</source>
        <translation>Kortet togs ut. Sätt i det igen, eller låt en annan logga in.</translation>
    </message>
    <message>
        <source>Nobody was here for a while. Sign in to go on.</source>
        <translation>Ingen har varit här på ett tag. Logga in för att fortsätta.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in to go on.</source>
        <translation>Sessionen är avslutad. Logga in för att fortsätta.</translation>
    </message>
</context>
<context>
    <name>window::MarkingBox</name>
    <message>
        <source>Shipment</source>
        <translation>Försändelse</translation>
    </message>
    <message>
        <source>&amp;Unpacked</source>
        <translation>&amp;Uppackad</translation>
    </message>
    <message>
        <source>&amp;Handed to the carrier</source>
        <translation>Ö&amp;verlämnad till transportören</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>&amp;Levererad</translation>
    </message>
    <message>
        <source>&amp;Returned</source>
        <translation>I &amp;retur</translation>
    </message>
    <message>
        <source>Sca&amp;n shipments, cards or letters:</source>
        <translation>Ska&amp;nna försändelser, kort eller brev:</translation>
    </message>
    <message>
        <source>Scan a shipment</source>
        <translation>Skanna en försändelse</translation>
    </message>
    <message>
        <source>Its label, its number, or the card or letter in it. Or choose shipments in the list below.</source>
        <translation>Dess etikett, dess nummer, eller kortet eller brevet i den. Eller välj försändelser i listan nedan.</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>Noterat: %1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nej: %1</translation>
    </message>
</context>
<context>
    <name>window::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>window::OffsetBox</name>
    <message>
        <source>The printer&apos;s offsets</source>
        <translation>Skrivarens förskjutning</translation>
    </message>
    <message>
        <source>Print &amp;calibration sheet</source>
        <translation>Skriv ut &amp;kalibreringsark</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>Skriv &amp;in</translation>
    </message>
    <message>
        <source>the printer chooses</source>
        <translation>skrivaren väljer</translation>
    </message>
    <message>
        <source>Scale &amp;A, to the right:</source>
        <translation>Skala &amp;A, åt höger:</translation>
    </message>
    <message>
        <source>Scale &amp;B, downwards:</source>
        <translation>Skala &amp;B, nedåt:</translation>
    </message>
    <message>
        <source>&amp;Tray:</source>
        <translation>&amp;Fack:</translation>
    </message>
    <message>
        <source>Calibration sheet %1 is printed. What to do with it stands on it.</source>
        <translation>Kalibreringsark %1 är utskrivet. Vad du gör med det står på arket.</translation>
    </message>
    <message>
        <source>Entered. Print another calibration sheet to see that the creases go through the triangles.</source>
        <translation>Inskrivet. Skriv ut ett nytt kalibreringsark och se att vecken går genom trianglarna.</translation>
    </message>
</context>
<context>
    <name>window::OrderChecksView</name>
    <message>
        <source>Enter si&amp;gner…</source>
        <translation>Registrera &amp;undertecknare…</translation>
    </message>
    <message>
        <source>Origi&amp;nal is here</source>
        <translation>&amp;Originalet har kommit</translation>
    </message>
    <message>
        <source>The checks before production</source>
        <translation>Kontrollerna före tillverkningen</translation>
    </message>
    <message>
        <source>The signed order itself has come by post: no copy, no scan.</source>
        <translation>Den undertecknade beställningen själv har kommit med post: ingen kopia, ingen inläsning.</translation>
    </message>
    <message>
        <source>Who signed order %1</source>
        <translation>Vem som undertecknade beställning %1</translation>
    </message>
    <message>
        <source>As the signed order and the register of the organisation say: a firmatecknare for a limited company, a board member or senior manager for others.</source>
        <translation>Enligt den undertecknade beställningen och organisationens register: en firmatecknare för ett aktiebolag, en styrelseledamot eller ledande befattningshavare för andra.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Undertecknar som</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Registrera</translation>
    </message>
</context>
<context>
    <name>window::OrderDetails</name>
    <message>
        <source>The cards of the order</source>
        <translation>Beställningens kort</translation>
    </message>
    <message>
        <source>What has happened to the order</source>
        <translation>Vad som har hänt med beställningen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>No order chosen</source>
        <translation>Ingen beställning vald</translation>
    </message>
    <message>
        <source>Choose an order in the list to see its cards and history.</source>
        <translation>Välj en beställning i listan för att se dess kort och historik.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Orderer</source>
        <translation>Beställare</translation>
    </message>
    <message>
        <source>Delivered to</source>
        <translation>Leveransmottagare</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknad</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Klar senast</translation>
    </message>
</context>
<context>
    <name>window::OrderForm</name>
    <message>
        <source>The signature is here</source>
        <translation>Underskriften är här</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Express</translation>
    </message>
    <message>
        <source>One more holder</source>
        <translation>En innehavare till</translation>
    </message>
    <message>
        <source>Remove holder</source>
        <translation>Ta bort innehavare</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>Lägg beställningen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Order number:</source>
        <translation>Ordernummer:</translation>
    </message>
    <message>
        <source>Signed:</source>
        <translation>Undertecknad:</translation>
    </message>
    <message>
        <source>Who signed:</source>
        <translation>Vem som undertecknade:</translation>
    </message>
    <message>
        <source>Signs as:</source>
        <translation>Undertecknar som:</translation>
    </message>
    <message>
        <source>PIN letter by:</source>
        <translation>PIN-brev via:</translation>
    </message>
    <message>
        <source>Organisation:</source>
        <translation>Organisation:</translation>
    </message>
    <message>
        <source>Its number:</source>
        <translation>Dess nummer:</translation>
    </message>
    <message>
        <source>Kind of organisation:</source>
        <translation>Slag av organisation:</translation>
    </message>
    <message>
        <source>Orderer:</source>
        <translation>Beställare:</translation>
    </message>
    <message>
        <source>E-mail:</source>
        <translation>E-post:</translation>
    </message>
    <message>
        <source>Mobile:</source>
        <translation>Mobil:</translation>
    </message>
    <message>
        <source>Invoice reference:</source>
        <translation>Fakturareferens:</translation>
    </message>
    <message>
        <source>Comment:</source>
        <translation>Kommentar:</translation>
    </message>
    <message>
        <source>Delivery recipient:</source>
        <translation>Leveransmottagare:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adress:</translation>
    </message>
    <message>
        <source>Postcode:</source>
        <translation>Postnummer:</translation>
    </message>
    <message>
        <source>City:</source>
        <translation>Ort:</translation>
    </message>
    <message>
        <source>Country, two letters:</source>
        <translation>Land, två bokstäver:</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Employment number</source>
        <translation>Anställningsnummer</translation>
    </message>
    <message>
        <source>HSA-id</source>
        <translation>HSA-id</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>UPN</source>
        <translation>UPN</translation>
    </message>
    <message>
        <source>Letter in</source>
        <translation>Brev på</translation>
    </message>
    <message>
        <source>Holders, a card each</source>
        <translation>Innehavare, ett kort var</translation>
    </message>
    <message>
        <source>An order by hand</source>
        <translation>En beställning för hand</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>svenska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelska</translation>
    </message>
</context>
<context>
    <name>window::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Beställningar</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>Läs &amp;in fil…</translation>
    </message>
    <message>
        <source>Ha&amp;s arrived</source>
        <translation>A&amp;nkommen</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Godkänn</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>Sto&amp;ppa…</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>A&amp;vbryt order…</translation>
    </message>
    <message>
        <source>Number, organisation, ...</source>
        <translation>Nummer, organisation …</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Sök:</translation>
    </message>
    <message>
        <source>Stat&amp;e:</source>
        <translation>S&amp;tatus:</translation>
    </message>
    <message>
        <source>Noted as arrived: %1</source>
        <translation>Noterad som ankommen: %1</translation>
    </message>
    <message>
        <source>Approved for production: %1</source>
        <translation>Godkänd för tillverkning: %1</translation>
    </message>
    <message>
        <source>Import an order file</source>
        <translation>Läs in en orderfil</translation>
    </message>
    <message>
        <source>Order files (*.json *.csv);;All files (*)</source>
        <translation>Orderfiler (*.json *.csv);;Alla filer (*)</translation>
    </message>
    <message>
        <source>%1 has been taken in before: nothing was changed.</source>
        <translation>%1 har lästs in tidigare: inget ändrades.</translation>
    </message>
    <message>
        <source>%1 has errors: nothing was taken in.</source>
        <translation>%1 innehåller fel: inget lästes in.</translation>
    </message>
    <message>
        <source>%1: new orders %2, cards in them %3, orders that were there already %4.</source>
        <translation>%1: nya beställningar %2, kort i dem %3, beställningar som redan fanns %4.</translation>
    </message>
    <message>
        <source>Stop the order</source>
        <translation>Stoppa beställningen</translation>
    </message>
    <message>
        <source>The order becomes Stoppad until what is needed has come. The reason is kept and told to the orderer.</source>
        <translation>Beställningen blir Stoppad tills det som behövs har kommit. Orsaken sparas och meddelas beställaren.</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Stoppad: %1</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Avbryt beställningen</translation>
    </message>
    <message>
        <source>The order becomes Order Avbruten for good. The reason is kept and told to the orderer.</source>
        <translation>Beställningen blir Order Avbruten för gott. Orsaken sparas och meddelas beställaren.</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Avbruten: %1</translation>
    </message>
    <message>
        <source>To do, by due day</source>
        <translation>Att göra, efter dag</translation>
    </message>
    <message>
        <source>Ne&amp;w order…</source>
        <translation>N&amp;y beställning…</translation>
    </message>
</context>
<context>
    <name>window::PackingBox</name>
    <message>
        <source>Card or letter</source>
        <translation>Kort eller brev</translation>
    </message>
    <message>
        <source>The carrier&apos;s label</source>
        <translation>Transportörens etikett</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>Hur den skickas</translation>
    </message>
    <message>
        <source>as the label says</source>
        <translation>enligt etiketten</translation>
    </message>
    <message>
        <source>&amp;1. Card or letter:</source>
        <translation>&amp;1. Kort eller brev:</translation>
    </message>
    <message>
        <source>&amp;2. The carrier&apos;s label, or Enter for none:</source>
        <translation>&amp;2. Transportörens etikett, eller Retur om den saknas:</translation>
    </message>
    <message>
        <source>&amp;Sent:</source>
        <translation>&amp;Skickas:</translation>
    </message>
    <message>
        <source>Scan a card or a letter</source>
        <translation>Skanna ett kort eller ett brev</translation>
    </message>
    <message>
        <source>A card and its PIN letter go in two shipments, unless the product says otherwise.</source>
        <translation>Ett kort och dess PIN-kodsbrev går i två försändelser, om inte kortprodukten säger annat.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Shipment %1, %2: %3 to %4.</source>
        <translation>Försändelse %1, %2: %3 till %4.</translation>
    </message>
    <message>
        <source>It must be collected, or the card is revoked.</source>
        <translation>Den måste hämtas ut, annars spärras kortet.</translation>
    </message>
    <message>
        <source>Yes, packed</source>
        <translation>Ja, packad</translation>
    </message>
</context>
<context>
    <name>window::Page</name>
    <message>
        <source>Only the first %1 are shown. Choose a state to see all that are in it.</source>
        <translation>Bara de första %1 visas. Välj ett tillstånd för att se alla i det.</translation>
    </message>
</context>
<context>
    <name>window::PrintRun</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>What became of each letter</source>
        <translation>Hur det gick med varje brev</translation>
    </message>
    <message>
        <source>Letters printed</source>
        <translation>Utskrivna brev</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Skriver ut</translation>
    </message>
    <message>
        <source>%v of %m letters</source>
        <translation>%v av %m brev</translation>
    </message>
    <message>
        <source>All letters are printed</source>
        <translation>Alla brev är utskrivna</translation>
    </message>
    <message>
        <source>Not all letters are printed</source>
        <translation>Alla brev är inte utskrivna</translation>
    </message>
</context>
<context>
    <name>window::ProductBox</name>
    <message>
        <source>Card products</source>
        <translation>Kortprodukter</translation>
    </message>
    <message>
        <source>Accept as it is &amp;now</source>
        <translation>&amp;Godta som den är nu</translation>
    </message>
    <message>
        <source>✗ %1: not accepted</source>
        <translation>✗ %1: inte godtagen</translation>
    </message>
    <message>
        <source>Approval %1. %2</source>
        <translation>Godkännande %1. %2</translation>
    </message>
    <message>
        <source>The product is used as it is now.</source>
        <translation>Produkten används som den nu är.</translation>
    </message>
</context>
<context>
    <name>window::ProductionPage</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>made since the start</source>
        <translation>tillverkade sedan start</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>blev inte färdiga</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startar …</translation>
    </message>
    <message>
        <source>&amp;Stop production</source>
        <translation>&amp;Stoppa produktionen</translation>
    </message>
    <message>
        <source>No card reader is connected. Plug one in.</source>
        <translation>Ingen kortläsare är ansluten. Koppla in en.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppar …</translation>
    </message>
    <message>
        <source>Each reader comes to the end of its step. Leave the cards in until the line stands still.</source>
        <translation>Varje läsare gör klart sitt steg. Låt korten sitta tills linjen står stilla.</translation>
    </message>
    <message>
        <source>&amp;Start production</source>
        <translation>&amp;Starta produktionen</translation>
    </message>
    <message>
        <source>The production line stands still. Start it to make cards.</source>
        <translation>Produktionslinjen står stilla. Starta den för att tillverka kort.</translation>
    </message>
    <message>
        <source>cards left to make</source>
        <translation>kort kvar att tillverka</translation>
    </message>
    <message>
        <source>cards an hour</source>
        <translation>kort i timmen</translation>
    </message>
    <message>
        <source>done at</source>
        <translation>klart</translation>
    </message>
</context>
<context>
    <name>window::ReaderPanel</name>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 av %2 steg</translation>
    </message>
    <message>
        <source>The card before: %1</source>
        <translation>Förra kortet: %1</translation>
    </message>
</context>
<context>
    <name>window::ReasonDialog</name>
    <message>
        <source>&amp;Ground:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Orsak:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Gör ingenting</translation>
    </message>
</context>
<context>
    <name>window::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>Som &amp;CSV…</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>Som &amp;PDF…</translation>
    </message>
    <message>
        <source>Extract as CSV…</source>
        <translation>Utdrag som CSV…</translation>
    </message>
    <message>
        <source>Extract as PDF…</source>
        <translation>Utdrag som PDF…</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Från:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Till:</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Extract of the order re&amp;gister for:</source>
        <translation>&amp;Utdrag ur orderregistret för:</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Skrivet till %1.</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Som CSV</translation>
    </message>
    <message>
        <source>figures.pdf</source>
        <translation>siffror.pdf</translation>
    </message>
    <message>
        <source>Extract as CSV</source>
        <translation>Utdrag som CSV</translation>
    </message>
    <message>
        <source>register-%1.pdf</source>
        <translation>utdrag-%1.pdf</translation>
    </message>
</context>
<context>
    <name>window::RunStrip</name>
    <message>
        <source>&amp;Take more</source>
        <translation>&amp;Ta ut fler</translation>
    </message>
    <message>
        <source>Repo&amp;rt missing</source>
        <translation>&amp;Rapportera saknade</translation>
    </message>
    <message>
        <source>&amp;Close the run</source>
        <translation>&amp;Avsluta körningen</translation>
    </message>
    <message>
        <source>Run of production</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>uttagna</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bra</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation>kasserade</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>påbörjade</translation>
    </message>
    <message>
        <source>left</source>
        <translation>kvar</translation>
    </message>
    <message>
        <source>No run of production is open</source>
        <translation>Ingen körning är öppen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Körning %1</translation>
    </message>
    <message>
        <source>No blank is left: take more, or close the run.</source>
        <translation>Inget kortämne är kvar: ta ut fler eller avsluta körningen.</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>Kvar: %1</translation>
    </message>
    <message>
        <source>Open a run of production first: say how many blanks are taken out of the store for it.</source>
        <translation>Öppna först en körning: ange hur många kortämnen som tas ut ur lagret för den.</translation>
    </message>
    <message>
        <source>The oldest first</source>
        <translation>De äldsta först</translation>
    </message>
    <message>
        <source>Only lot %1 (%2 in store)</source>
        <translation>Bara parti %1 (%2 i lager)</translation>
    </message>
    <message>
        <source>The store has no blank that may be used. A lot is received and tested on the page Stock.</source>
        <translation>Lagret har inget kortämne som får användas. Ett parti tas emot och provas på sidan Lager.</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Kortämnen</translation>
    </message>
    <message>
        <source>Which blanks</source>
        <translation>Vilka kortämnen</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Ur</translation>
    </message>
    <message>
        <source>Why, if not the oldest first</source>
        <translation>Varför, om inte de äldsta först</translation>
    </message>
    <message>
        <source>Run %1 is open. Take out of the store: %2.</source>
        <translation>Körning %1 är öppen. Ta ut ur lagret: %2.</translation>
    </message>
    <message>
        <source>Open a run of production</source>
        <translation>Öppna en körning</translation>
    </message>
    <message>
        <source>Take more blanks out for the run</source>
        <translation>Ta ut fler kortämnen för körningen</translation>
    </message>
    <message>
        <source>Report blanks that cannot be found</source>
        <translation>Rapportera kortämnen som inte går att finna</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hur många</translation>
    </message>
    <message>
        <source>Of lot</source>
        <translation>Ur parti</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Vad man vet om det</translation>
    </message>
    <message>
        <source>Run %1 goes on without the missing blanks.</source>
        <translation>Körning %1 fortsätter utan de saknade kortämnena.</translation>
    </message>
    <message>
        <source>Close run %1</source>
        <translation>Avsluta körning %1</translation>
    </message>
    <message>
        <source>Stop production, count the blanks that were not used, and put them back into the store.</source>
        <translation>Stoppa produktionen, räkna de kortämnen som inte användes och lägg tillbaka dem i lagret.</translation>
    </message>
    <message>
        <source>Counted back of lot %1</source>
        <translation>Återlämnade ur parti %1</translation>
    </message>
    <message>
        <source>Run %1 is closed and comes out even. Another person signs it on the page Stock.</source>
        <translation>Körning %1 är avslutad och går jämnt upp. En annan person undertecknar den på sidan Lager.</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Öppna körningen</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Ta ut dem</translation>
    </message>
    <message>
        <source>Report them</source>
        <translation>Rapportera dem</translation>
    </message>
    <message>
        <source>Close and sign</source>
        <translation>Avsluta och underteckna</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>bortskrivna</translation>
    </message>
    <message>
        <source>They stand in the run&apos;s balance and on its sheet, and are missing in their lot until a count of the store finds them.</source>
        <translation>De redovisas i körningen och på dess blad, och saknas i sitt parti tills en räkning av lagret hittar dem.</translation>
    </message>
</context>
<context>
    <name>window::RunsView</name>
    <message>
        <source>Sign as &amp;reviewer</source>
        <translation>&amp;Signera som granskare</translation>
    </message>
    <message>
        <source>Run &amp;sheet as PDF…</source>
        <translation>&amp;Körningsblad som PDF…</translation>
    </message>
    <message>
        <source>Runs of production</source>
        <translation>Körningar</translation>
    </message>
    <message>
        <source>Sign run %1 as reviewer</source>
        <translation>Underteckna körning %1 som granskare</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Underteckna</translation>
    </message>
    <message>
        <source>Run %1 is reviewed.</source>
        <translation>Körning %1 är granskad.</translation>
    </message>
    <message>
        <source>run-%1.pdf</source>
        <translation>korning-%1.pdf</translation>
    </message>
    <message>
        <source>%1 taken out = %2 good + %3 spoiled + %4 missing + %5 unreadable + %6 returned. Look at the spoiled cards and at what was counted back. Who had a hand in the run cannot review it.</source>
        <translation>%1 uttagna = %2 bra + %3 kasserade + %4 saknade + %5 oläsbara + %6 återlämnade. Se på de kasserade korten och på det som räknades tillbaka. Den som har haft med körningen att göra kan inte granska den.</translation>
    </message>
</context>
<context>
    <name>window::ShipmentsPage</name>
    <message>
        <source>Shipments</source>
        <translation>Försändelser</translation>
    </message>
    <message>
        <source>Label, recipient, order, ...</source>
        <translation>Etikett, mottagare, beställning …</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>S&amp;ök:</translation>
    </message>
    <message>
        <source>Stat&amp;e:</source>
        <translation>S&amp;tatus:</translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation>Uppackad</translation>
    </message>
    <message>
        <source>Handed to the carrier</source>
        <translation>Överlämnad till transportören</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levererad</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>I retur</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packa</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Följ upp</translation>
    </message>
    <message>
        <source>Hand to a carrier</source>
        <translation>Lämna till transportör</translation>
    </message>
    <message>
        <source>At a desk</source>
        <translation>Vid disk</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Förlorad…</translation>
    </message>
    <message>
        <source>Shipment %1 is lost in the post</source>
        <translation>Försändelse %1 är förlorad i posten</translation>
    </message>
    <message>
        <source>Its codes reach nobody: a new letter is ordered. Its card stays good.</source>
        <translation>Koderna når ingen: ett nytt brev beställs. Kortet förblir giltigt.</translation>
    </message>
    <message>
        <source>The certificates on its card are revoked. That cannot be undone.</source>
        <translation>Certifikaten på kortet spärras. Det går inte att ångra.</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Hur man vet det</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>Den är förlorad</translation>
    </message>
    <message>
        <source>Shipment %1 counts as lost.</source>
        <translation>Försändelse %1 räknas som förlorad.</translation>
    </message>
</context>
<context>
    <name>window::SignInPage</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Logga in</translation>
    </message>
    <message>
        <source>Everything that is done here is booked in the name of who is signed in.</source>
        <translation>Allt som görs här bokförs i den inloggades namn.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Namn:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>L&amp;ösenord:</translation>
    </message>
    <message>
        <source>New pass&amp;word:</source>
        <translation>N&amp;ytt lösenord:</translation>
    </message>
    <message>
        <source>Sign in with the &amp;card</source>
        <translation>Logga in med &amp;kortet</translation>
    </message>
    <message>
        <source>Which card</source>
        <translation>Vilket kort</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>P&amp;IN:</source>
        <translation>P&amp;IN-kod:</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Put your card in the reader, or sign in by name.</source>
        <translation>Sätt ditt kort i läsaren, eller logga in med namn.</translation>
    </message>
    <message>
        <source>The PIN of %1&apos;s card is blocked.</source>
        <translation>PIN-koden till kortet för %1 är låst.</translation>
    </message>
    <message>
        <source>The card of %1 is not entered for anybody here.</source>
        <translation>Kortet för %1 är inte infört för någon här.</translation>
    </message>
    <message>
        <source>The card of %1. ONE try is left before its PIN is blocked.</source>
        <translation>Kortet för %1. ETT försök återstår innan PIN-koden låses.</translation>
    </message>
    <message>
        <source>The card of %1.</source>
        <translation>Kortet för %1.</translation>
    </message>
</context>
<context>
    <name>window::StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ny…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Ändra…</translation>
    </message>
    <message>
        <source>Ne&amp;w code…</source>
        <translation>Ny &amp;kod…</translation>
    </message>
    <message>
        <source>Enter ca&amp;rd…</source>
        <translation>Registrera ko&amp;rt…</translation>
    </message>
    <message>
        <source>R&amp;emove card…</source>
        <translation>&amp;Ta bort kort…</translation>
    </message>
    <message>
        <source>&amp;Lock…</source>
        <translation>&amp;Lås…</translation>
    </message>
    <message>
        <source>Unloc&amp;k…</source>
        <translation>Lås u&amp;pp…</translation>
    </message>
    <message>
        <source>&amp;Dismiss…</source>
        <translation>A&amp;vsluta…</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Vilka som arbetar här</translation>
    </message>
    <message>
        <source>New one-time code</source>
        <translation>Ny engångskod</translation>
    </message>
    <message>
        <source>For a forgotten password: the old one is good no more. Whoever confirms it is shown the code and hands it over.</source>
        <translation>För ett glömt lösenord: det gamla gäller inte längre. Den som bekräftar får se koden och lämnar över den.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>The person is let in again.</source>
        <translation>Personen släpps in igen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>The person works here no more. The name stays in the trail.</source>
        <translation>Personen arbetar inte längre här. Namnet står kvar i granskningsloggen.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Ändra %1</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>En ny medarbetare</translation>
    </message>
    <message>
        <source>Sessions of this person end.</source>
        <translation>Personens arbetspass avslutas.</translation>
    </message>
    <message>
        <source>Whoever confirms it is shown a one-time code and hands it over.</source>
        <translation>Den som bekräftar får se en engångskod och lämnar över den.</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>Begär det</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Lås %1</translation>
    </message>
    <message>
        <source>At once, and without a second person: nobody is let in under this name. To unlock takes two.</source>
        <translation>Genast, och utan en andra person: ingen släpps in under detta namn. Att låsa upp kräver två.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Put the card of %1 in a reader. A card that is entered for somebody already is not offered.</source>
        <translation>Sätt kortet som tillhör %1 i en läsare. Ett kort som redan är registrerat för någon erbjuds inte.</translation>
    </message>
    <message>
        <source>Enter a card for %1</source>
        <translation>Registrera ett kort för %1</translation>
    </message>
    <message>
        <source>The holder enters the PIN, unseen by anybody else. From then on the card lets its holder in here.</source>
        <translation>Innehavaren anger PIN-koden utan att någon annan ser den. Därefter släpper kortet in sin innehavare här.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Remove a card of %1</source>
        <translation>Ta bort ett kort för %1</translation>
    </message>
    <message>
        <source>At once, and without a second person: for a card that is lost.</source>
        <translation>Genast, och utan en andra person: för ett kort som är förlorat.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Approval %1. %2</source>
        <translation>Godkännande %1. %2</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Klart.</translation>
    </message>
    <message>
        <source>The person works here again, with the roles that stand in the list. Neither the old password nor the old cards are good any more. Whoever confirms it is shown the code and hands it over.</source>
        <translation>Personen arbetar här igen, med de roller som står i listan. Varken det gamla lösenordet eller de gamla korten gäller längre. Den som bekräftar får se koden och lämnar över den.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>%1 in %2, certificate %3</source>
        <translation>%1 i %2, certifikat %3</translation>
    </message>
</context>
<context>
    <name>window::StartPage</name>
    <message>
        <source>Card station</source>
        <translation>Kortstation</translation>
    </message>
    <message>
        <source>&amp;Create the station</source>
        <translation>&amp;Skapa stationen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>The station is being created</source>
        <translation>Stationen skapas</translation>
    </message>
    <message>
        <source>&amp;Name of the station:</source>
        <translation>Stationens &amp;namn:</translation>
    </message>
    <message>
        <source>&amp;Organisation that issues the cards:</source>
        <translation>&amp;Organisation som utfärdar korten:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;pråk:</translation>
    </message>
    <message>
        <source>&amp;Printer for PIN letters:</source>
        <translation>S&amp;krivare för PIN-kodsbrev:</translation>
    </message>
    <message>
        <source>Certificates are p&amp;ublished at:</source>
        <translation>Certifikaten p&amp;ubliceras på:</translation>
    </message>
    <message>
        <source>There is no card station in the folder %1 yet. Create one here: it gets a database, keys that codes are sealed with, its first two people, and a certificate authority of its own. To open another station, start the program with --home and its folder.</source>
        <translation>Det finns ingen kortstation i mappen %1 än. Skapa en här: den får en databas, nycklar som koder förseglas med, sina två första medarbetare och en egen certifikatutfärdare. För att öppna en annan station, starta programmet med --home och dess mapp.</translation>
    </message>
    <message>
        <source>&amp;Administrator:</source>
        <translation>A&amp;dministratör:</translation>
    </message>
    <message>
        <source>Administrator&apos;s pass&amp;word:</source>
        <translation>Administratörens &amp;lösenord:</translation>
    </message>
    <message>
        <source>Responsible &amp;issuer:</source>
        <translation>Ansvarig utgi&amp;vare:</translation>
    </message>
    <message>
        <source>Issuer&apos;s pa&amp;ssword:</source>
        <translation>Utgivarens l&amp;ösenord:</translation>
    </message>
</context>
<context>
    <name>window::StationeryPage</name>
    <message>
        <source>Stationery</source>
        <translation>Brevmallar</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mallar</translation>
    </message>
    <message>
        <source>Preview with invented text and codes</source>
        <translation>Förhandsvisning med påhittade texter och koder</translation>
    </message>
</context>
<context>
    <name>window::StockPage</name>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Partier</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Körningar</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Makulering</translation>
    </message>
    <message>
        <source>Destruction (%1)</source>
        <translation>Makulering (%1)</translation>
    </message>
</context>
<context>
    <name>window::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>&amp;Do it…</source>
        <translation>&amp;Utför…</translation>
    </message>
    <message>
        <source>&amp;Not needed…</source>
        <translation>&amp;Behövs inte…</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Vad som är att göra</translation>
    </message>
    <message>
        <source>Label, order, lot, ...</source>
        <translation>Etikett, order, parti, ...</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Sök:</translation>
    </message>
    <message>
        <source>Stat&amp;e:</source>
        <translation>S&amp;tatus:</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Vad du har sett</translation>
    </message>
    <message>
        <source>The task is closed, and nothing else happens.</source>
        <translation>Uppgiften stängs, och inget annat händer.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Behövs inte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Task %1 is closed.</source>
        <translation>Uppgift %1 är stängd.</translation>
    </message>
    <message>
        <source>&amp;Look what is due</source>
        <translation>Se &amp;vad som är att göra</translation>
    </message>
    <message>
        <source>Asks the carriers, and looks what time has made due: as the daily run does.</source>
        <translation>Frågar transportörerna och ser vad tiden har gjort angeläget: som den dagliga körningen.</translation>
    </message>
</context>
<context>
    <name>window::TrailPage</name>
    <message>
        <source>Audit trail</source>
        <translation>Revisionslogg</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Expo&amp;rtera…</translation>
    </message>
    <message>
        <source>&amp;Sign now</source>
        <translation>&amp;Signera nu</translation>
    </message>
    <message>
        <source>Show o&amp;lder events</source>
        <translation>Visa ä&amp;ldre händelser</translation>
    </message>
    <message>
        <source>Events, the newest first</source>
        <translation>Händelser, de nyaste först</translation>
    </message>
    <message>
        <source>Only the newest %1 are shown. Choose days, a person or a thing to see others; an export has all that are chosen.</source>
        <translation>Bara de %1 nyaste visas. Välj dagar, en person eller en sak för att se andra; en export har alla som är valda.</translation>
    </message>
    <message>
        <source>Export the chosen events</source>
        <translation>Exportera de valda händelserna</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;CSV (*.csv)</source>
        <translation>JSON Lines (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Nothing has happened since the newest head was signed.</source>
        <translation>Inget har hänt sedan det senaste huvudet signerades.</translation>
    </message>
    <message>
        <source>Head %1 is signed, at event %2.</source>
        <translation>Huvud %1 är signerat, vid händelse %2.</translation>
    </message>
    <message>
        <source>The fingerprint of the key, to be compared and kept elsewhere: %1</source>
        <translation>Nyckelns fingeravtryck, att jämföra och förvara på annat håll: %1</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Skrivet: %1.</translation>
    </message>
</context>
<context>
    <name>window::TrailVerification</name>
    <message>
        <source>Choose a copy of the signed heads</source>
        <translation>Välj en kopia av de signerade huvudena</translation>
    </message>
    <message>
        <source>Choose the station&apos;s certificate</source>
        <translation>Välj stationens certifikat</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>Kontrollera lo&amp;ggen</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;ppa</translation>
    </message>
    <message>
        <source>How far the trail has been looked at</source>
        <translation>Hur långt loggen har granskats</translation>
    </message>
    <message>
        <source>Signed &amp;heads kept elsewhere:</source>
        <translation>Signerade &amp;huvuden från annat håll:</translation>
    </message>
    <message>
        <source>None: the station&apos;s own alone</source>
        <translation>Inga: endast stationens egna</translation>
    </message>
    <message>
        <source>&amp;Certificate kept elsewhere:</source>
        <translation>&amp;Certifikat från annat håll:</translation>
    </message>
    <message>
        <source>None: the station&apos;s own is trusted</source>
        <translation>Inget: stationens eget betros</translation>
    </message>
    <message>
        <source>Looking at the database</source>
        <translation>Granskar databasen</translation>
    </message>
    <message>
        <source>Event %v of %m</source>
        <translation>Händelse %v av %m</translation>
    </message>
    <message>
        <source>Looking at the signatures</source>
        <translation>Granskar signaturerna</translation>
    </message>
    <message>
        <source>Looking at what stands in the database</source>
        <translation>Granskar det som står i databasen</translation>
    </message>
    <message>
        <source>Compared with %1 too.</source>
        <translation>Jämfört även med %1.</translation>
    </message>
    <message>
        <source>The trail is whole.</source>
        <translation>Loggen är hel.</translation>
    </message>
    <message>
        <source>And %1 more; &quot;cardstation audit verify&quot; says them all.</source>
        <translation>Och %1 till; ”cardstation audit verify” säger alla.</translation>
    </message>
    <message>
        <source>The trail is broken. Change nothing here, keep a copy of the station&apos;s folder, and call the responsible issuer.</source>
        <translation>Loggen är bruten. Ändra inget här, spara en kopia av stationens mapp och kalla på ansvarig utgivare.</translation>
    </message>
</context>
<context>
    <name>window::TroublePage</name>
    <message>
        <source>The station cannot be opened</source>
        <translation>Stationen kan inte öppnas</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Försök igen</translation>
    </message>
</context>
</TS>
