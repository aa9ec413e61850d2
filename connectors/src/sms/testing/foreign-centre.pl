# An SMS centre that is none of ours: Net::SMPP speaks, this only says what. It prints its port, takes one session, and reports each message as
# delivered by a receipt in its own words. What it has taken it prints, a line a message, and it ends with the session.
use strict;
use warnings;
use Net::SMPP;

$| = 1;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => 0) or die "cannot listen: $!";
print $listener->sockport, "\n";
my $centre = $listener->accept or die "no session: $!";
my $taken = 0;
while (my $pdu = $centre->read_pdu) {
  my $cmd = $pdu->{cmd};
  if ($cmd == Net::SMPP::CMD_bind_transceiver) {
    $centre->bind_transceiver_resp(seq => $pdu->{seq}, system_id => 'perl');
  } elsif ($cmd == Net::SMPP::CMD_submit_sm) {
    $taken += 1;
    my $id = sprintf '%08X', 0xabc0 + $taken;
    print join("\t", $pdu->{destination_addr}, $pdu->{source_addr}, $pdu->{esm_class}, unpack('H*', $pdu->{short_message})), "\n";
    $centre->submit_sm_resp(seq => $pdu->{seq}, message_id => $id);
    $centre->deliver_sm(
      async => 1, source_addr => $pdu->{destination_addr}, destination_addr => $pdu->{source_addr}, esm_class => 4, data_coding => 0,
      short_message => sprintf('id:%x sub:001 dlvrd:001 submit date:2603041000 done date:2603041001 stat:DELIVRD err:000 text:', 0xabc0 + $taken));
  } elsif ($cmd == Net::SMPP::CMD_enquire_link) {
    $centre->enquire_link_resp(seq => $pdu->{seq});
  } elsif ($cmd == Net::SMPP::CMD_unbind) {
    $centre->unbind_resp(seq => $pdu->{seq});
    last;
  }
}
